import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { Prose } from './prose'

test('whoever goes on typing while the editor takes the place of a plain box loses no letter', async () => {
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  // As soon as the plain box is gone, and before anything else may happen, the editor has the keys.
  const hasKeys = new Promise((resolve) => {
    new MutationObserver(() => resolve(document.activeElement?.getAttribute('contenteditable'))).observe(host, { childList: true, subtree: true })
  })
  root.render(<Prose value="<p>A</p>" onChange={() => undefined} placeholder="" autoFocus frame={false} attributes={{}} />)
  expect(await hasKeys).toBe('true')
  root.unmount()
  host.remove()
})
