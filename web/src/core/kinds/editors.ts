import { Skeleton } from '@mantine/core'
import { createElement, type ComponentType } from 'react'
import type { Kind } from '@/api/contract'
import { laterPart } from '@/core/kit/lazy-part'
import { AddressEditor } from './address-editor'
import { ChoiceEditor, ChoiceFilter } from './choice-editor'
import { ChoicesEditor } from './choices-editor'
import { DurationEditor, DurationFilter } from './duration-editor'
import { FileEditor, PictureEditor } from './file-editor'
import type { EditorProps, FilterValueProps } from './kind'
import { LinkEditor, LinkFilter, LinksEditor } from './link-editor'
import { LongTextEditor } from './long-text-editor'
import { MoneyEditor } from './money-editor'
import { NumberEditor, NumberFilter, PercentEditor } from './number-editor'
import { PartialDateEditor } from './partial-date-editor'
import { TagsEditor, TagsFilter } from './tags-editor'
import { EmailEditor, PhoneEditor, TextEditor, UrlEditor } from './text-editor'
import { UserEditor, UserFilter } from './user-editor'
import { YesNoEditor, YesNoFilter } from './yes-no-editor'

interface Parts {
  // Each editor knows its own value; here they stand together.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  Editor?: ComponentType<EditorProps<any>>
  /** Missing where a plain text box is right. */
  FilterValue?: ComponentType<FilterValueProps>
}

// The calendar and the prose editor are heavy: each is fetched when first needed.
const waiting = () => createElement(Skeleton, { height: 36 })
const DateEditor = laterPart(() => import('./date-editor').then((module) => module.DateEditor), { waiting })
const DateFilter = laterPart(() => import('./date-editor').then((module) => module.DateFilter), { waiting })
const InstantEditor = laterPart(() => import('./instant-editor').then((module) => module.InstantEditor), { waiting })
const RichTextEditor = laterPart(() => import('./rich-text-editor').then((module) => module.default), { waiting })

/** How each kind is typed and filtered. A chunk of its own: reading a list needs none of it. */
export const editors: Partial<Record<Kind, Parts>> = {
  text: { Editor: TextEditor },
  long_text: { Editor: LongTextEditor },
  rich_text: { Editor: RichTextEditor },
  number: { Editor: NumberEditor, FilterValue: NumberFilter },
  percent: { Editor: PercentEditor, FilterValue: NumberFilter },
  money: { Editor: MoneyEditor, FilterValue: NumberFilter },
  yes_no: { Editor: YesNoEditor, FilterValue: YesNoFilter },
  date: { Editor: DateEditor, FilterValue: DateFilter },
  partial_date: { Editor: PartialDateEditor, FilterValue: DateFilter },
  timestamp: { FilterValue: DateFilter },
  instant: { Editor: InstantEditor, FilterValue: DateFilter },
  duration: { Editor: DurationEditor, FilterValue: DurationFilter },
  choice: { Editor: ChoiceEditor, FilterValue: ChoiceFilter },
  choices: { Editor: ChoicesEditor, FilterValue: ChoiceFilter },
  tags: { Editor: TagsEditor, FilterValue: TagsFilter },
  link: { Editor: LinkEditor, FilterValue: LinkFilter },
  links: { Editor: LinksEditor, FilterValue: LinkFilter },
  user: { Editor: UserEditor, FilterValue: UserFilter },
  email: { Editor: EmailEditor },
  phone: { Editor: PhoneEditor },
  url: { Editor: UrlEditor },
  address: { Editor: AddressEditor },
  file: { Editor: FileEditor },
  picture: { Editor: PictureEditor },
}
