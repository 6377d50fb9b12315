import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import './words'

// Mantine asks for these; the test's window has none of them.
window.matchMedia ??= ((query: string) => ({ matches: false, media: query, addEventListener() {}, removeEventListener() {} })) as never
window.ResizeObserver ??= class { observe() {} unobserve() {} disconnect() {} } as never

Object.defineProperty(document, 'fonts', { value: document.fonts ?? { addEventListener() {}, removeEventListener() {} }, configurable: true })

afterEach(cleanup)
