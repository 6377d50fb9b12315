import { expect, it } from 'vitest'
import { icons } from './icon-map'

it.each(['plug-connected', 'search', 'alert-triangle'])('has the sign of a failure before anything fails: %s', (name) => expect(icons).toHaveProperty(name))
