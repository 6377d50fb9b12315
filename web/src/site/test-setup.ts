import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import './words'

// Mantine asks for both; the test's window has neither.
window.matchMedia ??= ((query: string) => ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} })) as never
window.ResizeObserver ??= class { observe() {} unobserve() {} disconnect() {} } as never

afterEach(cleanup)
