import { t } from '@lingui/core/macro'
import { useComputedColorScheme } from '@mantine/core'
import { useCallback, useEffect, useRef } from 'react'
import { directionOf } from './articles'
import classes from './articles.module.css'

interface Props { title: string; summary: string; html: string; language: string; /** As high as its text; else it scrolls by itself. */ isWhole?: boolean }

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><link rel="stylesheet" href="/open/look.css"><link rel="stylesheet" href="/open/help/look.css"><base target="_blank"></head>
<body class="help"><article class="column"><h1 id="title"></h1><p class="lede" id="summary"></p><div class="prose" id="body"></div></article></body></html>`

/** The article as its readers see it, in a frame of its own in which nothing runs. */
export function ReadersView({ title, summary, html, language, isWhole = false }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const theme = useComputedColorScheme('light')
  const fill = useCallback(() => {
    const page = frame.current?.contentDocument
    const [head, lede, body] = ['title', 'summary', 'body'].map((id) => page?.getElementById(id))
    if (!page || !head || !lede || !body) return
    page.documentElement.lang = language
    page.documentElement.dir = directionOf(language)
    page.documentElement.style.colorScheme = theme
    head.textContent = title
    head.hidden = isWhole
    lede.textContent = summary
    lede.hidden = !summary
    if (body.innerHTML !== html) body.innerHTML = html
    if (isWhole && frame.current) frame.current.style.height = `${page.documentElement.scrollHeight}px`
  }, [title, summary, html, language, theme, isWhole])
  useEffect(fill, [fill])
  return <iframe ref={frame} className={classes.readers} data-whole={isWhole || undefined} title={t`As readers see it`} sandbox="allow-same-origin allow-popups" srcDoc={PAGE} onLoad={fill} />
}
