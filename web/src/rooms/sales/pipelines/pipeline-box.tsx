import { t } from '@lingui/core/macro'
import { ActionIcon, Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '@/api/client'
import type { Row } from '@/api/contract'
import { useTypeBrief } from '@/api/describe'
import { createRecord } from '@/api/records'
import { announceProblem } from '@/core/kit/notices'
import { Icon } from '@/core/kit/icon'
import { InlineText } from './inline-text'
import { countOpen, doIt, type StageRow } from './pipelines'
import classes from './pipelines.module.css'
import { RemoveDialog, type Leaving } from './remove-dialog'
import { StageList } from './stage-list'

/** One pipeline with its stages. */
export function PipelineBox({ row, stages, all }: { row: Row; stages: StageRow[]; all: StageRow[] }) {
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const rights = useTypeBrief('stages')?.rights
  const mayRemove = useTypeBrief('pipelines')?.rights.delete
  const add = () => void doIt(() => createRecord('stages', { name: t`New stage`, pipeline: row.id }), t`A stage is there. Give it a name.`)
  const leave = async (type: 'stages' | 'pipelines', one: Row) => {
    try {
      const count = await countOpen(type === 'stages' ? 'stage' : 'pipeline', String(one.id))
      if (count > 0) setLeaving({ type, row: one, count })
      else await doIt(() => api.post(`/${type}/${one.id}/verbs/remove`), t`${one.title} is removed.`)
    } catch (problem) { announceProblem(problem) }
  }
  const away = new Set(leaving?.type === 'stages' ? [String(leaving.row.id)] : stages.map(({ id }) => String(id)))
  return (
    <section className={classes.box} aria-label={row.title}>
      <header className={classes.boxHead}>
        <h2 className={classes.name}><InlineText type="pipelines" row={row} field="name" label={t`Name of the pipeline`} /></h2>
        {mayRemove && <ActionIcon aria-label={t`Remove ${row.title}`} onClick={() => void leave('pipelines', row)}><Icon name="trash" size={15} /></ActionIcon>}
      </header>
      <StageList pipeline={String(row.id)} stages={stages} onRemove={(stage) => void leave('stages', stage)} />
      {rights?.create && <Button variant="subtle" color="gray" leftSection={<Icon name="plus" size={14} />} onClick={add}>{t`Add a stage`}</Button>}
      {leaving && <RemoveDialog leaving={leaving} targets={all.filter(({ id }) => !away.has(String(id)))} onClose={() => setLeaving(null)} />}
    </section>
  )
}
