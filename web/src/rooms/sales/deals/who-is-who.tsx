import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTypeBrief } from '@/api/describe'
import { Icon } from '@/core/kit/icon'
import { lazyPart } from '@/core/kit/lazy-part'
import { PanelCard } from '@/core/record-page/related/panel-card'
import type { SpecialProps } from '@/core/record-page/specials'
import { Competitors } from './competitors'
import { PartRow } from './part-row'
import { COMPETES, partsQuery } from './parts'
import classes from './parts.module.css'

const AddPart = lazyPart(() => import('./add-part').then((module) => module.AddPart))

/** Who decides, who influences, who uses: with a face and a way to reach each; and apart from them, who competes. */
export function WhoIsWho({ record, isReadOnly }: SpecialProps) {
  const rights = useTypeBrief('parts')?.rights
  const { data } = useQuery({ ...partsQuery(String(record.id)), enabled: !!rights })
  const [isAdding, setAdding] = useState(false)
  const mayWrite = !isReadOnly && !record.trashed_at
  const all = (data ?? []).filter(({ party }) => party)
  if (!rights || (isReadOnly && all.length === 0)) return null
  const parts = all.filter(({ part }) => part !== COMPETES)
  const mine = { deal: { id: String(record.id), type: 'deals', title: record.title }, mayAdd: mayWrite && rights.create, mayChange: mayWrite && rights.change, mayRemove: mayWrite && rights.delete }
  const add = mine.mayAdd ? () => setAdding(true) : undefined
  return (
    <PanelCard label={t`Who is who`} icon="users" tools={add && <ActionIcon size={22} aria-label={t`Add somebody`} onClick={add}><Icon name="plus" size={15} /></ActionIcon>}>
      {data && parts.length === 0 && !isAdding && (
        <p className={classes.none}>{t`Who decides here, who has a say, who will use it?`}{' '}{add && <button type="button" className={classes.textButton} onClick={add}>{t`Add somebody`}</button>}</p>
      )}
      <ul className={classes.parts}>{parts.map((part) => <PartRow key={part.id} part={part} mayChange={mine.mayChange} mayRemove={mine.mayRemove} />)}</ul>
      {isAdding && <AddPart deal={mine.deal} onLeave={() => setAdding(false)} />}
      {data && <Competitors parts={all.filter(({ part }) => part === COMPETES)} {...mine} />}
    </PanelCard>
  )
}
