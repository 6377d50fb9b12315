import { types as t, type NodePath, type PluginObj, type Visitor } from '@babel/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'

/** Turns the messages that lingui's macros leave in the code into what a browser can fill in without parsing them. */
export function compiledMessages(): PluginObj {
  // On the way out: by then the macros are expanded.
  return { visitor: { Program: { exit: (path) => path.traverse(messages) } } }
}

const messages: Visitor = {
  // `{ id: "…", message: "…" }`, as `t` and `plural` leave it
  ObjectProperty(path: NodePath<t.ObjectProperty>) {
    const { key, value } = path.node
    if (!isNamed(key, 'message') || !t.isStringLiteral(value) || !t.isObjectExpression(path.parent)) return
    const hasId = path.parent.properties.some((each) => t.isObjectProperty(each) && isNamed(each.key, 'id'))
    if (hasId) path.node.value = compiled(value.value)
    path.skip()
  },
  // `<Trans id="…" message="…">`
  JSXAttribute(path: NodePath<t.JSXAttribute>) {
    const { name, value } = path.node
    const text = t.isJSXExpressionContainer(value) ? value.expression : value
    if (name.name !== 'message' || !t.isStringLiteral(text) || !t.isJSXOpeningElement(path.parent)) return
    const hasId = path.parent.attributes.some((each) => t.isJSXAttribute(each) && each.name.name === 'id')
    if (hasId) path.node.value = t.jsxExpressionContainer(compiled(text.value))
    path.skip()
  },
}

function compiled(message: string): t.Expression {
  const parts = compileMessage(message)
  return t.valueToNode(parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : parts)
}

const isNamed = (key: t.Node, name: string) => t.isIdentifier(key, { name }) || t.isStringLiteral(key, { value: name })
