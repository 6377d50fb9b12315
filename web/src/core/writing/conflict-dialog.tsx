import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Field } from '@/api/contract'
import { describeQuery, findField } from '@/api/describe'
import type { Conflict } from '@/api/problem'
import { FieldDisplay } from '@/core/kinds/fields'
import { isMissing } from '@/core/kinds/kind'
import { useOpenConflict, type OpenConflict } from './conflicts'
import { isByNumber, LinkedWords } from './linked-words'

/** Stands in the shell; opens when a save met somebody else's edit. */
export function ConflictDialog() {
  const open = useOpenConflict()
  return open && <OpenDialog key={open.title + open.conflicts.length} open={open} />
}

function OpenDialog({ open }: { open: OpenConflict }) {
  const { data } = useQuery({ ...describeQuery(open.type), enabled: open.type !== '' })
  const [mine, setMine] = useState<string[]>(open.conflicts.map(({ field }) => field))
  const choose = (field: string, isMine: boolean) => setMine(isMine ? [...mine, field] : mine.filter((each) => each !== field))
  return (
    <Modal opened onClose={() => open.answer(null)} title={t`Somebody else changed “${open.title}” while you did`} size="lg">
      <Stack gap="md">
        <Text size="sm" c="dimmed">{t`Choose for each field which value shall stand. Nothing is lost: the other one stays in its history.`}</Text>
        {open.conflicts.map((conflict) => (
          <Radio.Group key={conflict.field} label={conflict.label} value={mine.includes(conflict.field) ? 'mine' : 'theirs'} onChange={(value) => choose(conflict.field, value === 'mine')}>
            <Stack gap={4} mt={4}>
              <Side value="mine" who={t`Yours`} shown={conflict.words ? conflict.words.yours : conflict.yours} conflict={conflict} fields={data?.fields} />
              <Side value="theirs" who={t`Theirs`} shown={conflict.words ? conflict.words.theirs : conflict.theirs} conflict={conflict} fields={data?.fields} />
            </Stack>
          </Radio.Group>
        ))}
        <Group justify="flex-end">
          <Button onClick={() => open.answer(null)}>{t`Keep all of theirs`}</Button>
          <Button variant="filled" onClick={() => open.answer(mine)}>{t`Save my choice`}</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Kinds whose plain value is not what one reads. An address stays as typed: a link in the label would take the click that chooses. */
const AS_SHOWN: string[] = ['choice', 'date', 'partial_date', 'number', 'percent', 'yes_no', 'duration', 'rich_text']

function Side({ value, who, shown, conflict, fields }: { value: string; who: string; shown: unknown; conflict: Conflict; fields?: Field[] }) {
  const field = fields && findField(fields, conflict.field)
  const words = isMissing(shown) ? <span className="quiet">{t`empty`}</span>
    : field && !conflict.words && isByNumber(field, shown) ? <LinkedWords field={field} value={shown} />
    : field && (typeof shown === 'object' || AS_SHOWN.includes(field.kind)) ? <FieldDisplay field={field} value={shown} oneLine={field.kind !== 'rich_text'} />
      : String(shown)
  return <Radio size="xs" value={value} label={<span style={{ display: 'flex', gap: 8 }}><span className="quiet">{who}</span>{words}</span>} />
}
