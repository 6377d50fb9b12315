import { EditorState, Selection, TextSelection } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { afterEach, expect, test } from 'vitest'
import { bold, bulletList, numberList, quotation, type Tool } from './commands'
import { readHtml, writeHtml } from './html'
import { keys } from './keys'
import { linkPasted, typing } from './typing'

let view: EditorView

function open(html = ''): void {
  const doc = readHtml(html)
  view = new EditorView(document.body.appendChild(document.createElement('div')), {
    state: EditorState.create({ doc, selection: Selection.atEnd(doc), plugins: [typing, ...keys] }), transformPasted: linkPasted,
  })
}

afterEach(() => { view.destroy(); document.body.replaceChildren() })

/** As if typed: each letter is first offered to the rules. */
function type(words: string): void {
  for (const letter of words) {
    const { from, to } = view.state.selection
    const isTaken = view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, () => view.state.tr.insertText(letter, from, to)))
    if (!isTaken) view.dispatch(view.state.tr.insertText(letter, from, to))
  }
}

const press = (key: string) => view.someProp('handleKeyDown', (handle) => handle(view, new KeyboardEvent('keydown', { key })))
const use = ({ run }: Tool) => run(view.state, view.dispatch, view)
const html = () => writeHtml(view.state.doc)
const kept = (given: string) => writeHtml(readHtml(given))

test('what the server keeps comes back as it was', () => {
  open()
  for (const each of [
    '<p>One <strong>two</strong> <em>three</em> <u>four</u> <s>five</s> <code>six</code><br>seven</p>', '<ul><li><p>a</p><ol start="3"><li><p>b</p></li></ol></li></ul>',
    '<blockquote><p>said</p></blockquote><hr><h2>Head</h2><pre><code>a  b</code></pre>', '<p><a href="https://a.example/x" target="_blank" rel="noopener noreferrer nofollow">there</a></p>',
  ]) expect(kept(each)).toBe(each)
})

test('the space after which one goes on is kept, those between the lines of others are not', () => {
  open('<p>Ask </p>')
  expect(view.state.doc.textContent).toBe('Ask ')
  expect(kept('<ul>\n  <li>one</li>\n</ul>\n<p>two\n  three</p>')).toBe('<ul><li><p>one</p></li></ul><p>two three</p>')
})

test('an empty box is nothing, and what may not be is left out', () => {
  open()
  expect(html()).toBe('')
  expect(kept('<p></p>')).toBe('')
  expect(kept('<p onclick="x()">a<script>b</script><img src="x"><a href="javascript:x()">c</a></p>')).toBe('<p>ac</p>')
  expect(kept('plain words')).toBe('<p>plain words</p>')
})

test('signs become lists, quotations and marks while one types', () => {
  open()
  type('- one')
  press('Enter')
  type('a **big** and *small* one')
  expect(html()).toBe('<ul><li><p>one</p></li><li><p>a <strong>big</strong> and <em>small</em> one</p></li></ul>')
  view.destroy()
  open()
  type('> said')
  expect(html()).toBe('<blockquote><p>said</p></blockquote>')
  view.destroy()
  open()
  type('3. third')
  expect(html()).toBe('<ol start="3"><li><p>third</p></li></ol>')
  view.destroy()
  open()
  type('2*3*4 and snake_case_name')
  expect(html()).toBe('<p>2*3*4 and snake_case_name</p>')
})

test('an address leads there once the word is over, without the full stop', () => {
  open()
  type('See www.kettle.example/tea. now')
  expect(html()).toBe('<p>See <a href="https://www.kettle.example/tea" target="_blank" rel="noopener noreferrer nofollow">www.kettle.example/tea</a>. now</p>')
})

test('a tool that is on is taken off again, and a list becomes the other kind', () => {
  open('<p>words</p>')
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1, 6)))
  use(bold)
  expect([html(), bold.isOn(view.state)]).toEqual(['<p><strong>words</strong></p>', true])
  use(bold)
  use(bulletList)
  use(numberList)
  expect([html(), numberList.isOn(view.state), bulletList.isOn(view.state)]).toEqual(['<ol><li><p>words</p></li></ol>', true, false])
  use(numberList)
  use(quotation)
  expect(quotation.isOn(view.state)).toBe(true)
  use(quotation)
  expect(html()).toBe('<p>words</p>')
})

test('an empty line ends a list, Tab moves a point in', () => {
  open('<ul><li><p>one</p></li><li><p>two</p></li></ul>')
  press('Tab')
  expect(html()).toBe('<ul><li><p>one</p><ul><li><p>two</p></li></ul></li></ul>')
  press('Enter')
  press('Enter')
  press('Enter')
  type('after')
  expect(html()).toBe('<ul><li><p>one</p><ul><li><p>two</p></li></ul></li></ul><p>after</p>')
})

test('three dashes draw a line, and one writes on below it', () => {
  open('<p>above</p>')
  press('Enter')
  type('---below')
  expect(html()).toBe('<p>above</p><hr><p>below</p>')
})
