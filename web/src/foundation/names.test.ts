import { expect, it } from 'vitest'
import { initials } from './names'

it.each([
  ['Amara Okafor', 'AO'], ['Ludwig van Beethoven', 'LB'], ['王小明', '王'], ['Ольга Иванова', 'ОИ'], ['cher', 'C'], ['  ', '?'], ['“Bo” (Robert)', 'BR'],
])('%s becomes %s', (name, face) => expect(initials(name)).toBe(face))
