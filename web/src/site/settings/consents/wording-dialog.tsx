import { t } from '@lingui/core/macro'
import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { api } from '@/api/client'
import type { Purpose } from '@/commons/directory/consents/consents'
import { formatMoment } from '@/foundation/dates'
import { settle } from '../settings-queries'
import classes from '../settings.module.css'

/** The versions of a text that people agree to; a new text is a new version, and the old ones stay. */
export function WordingDialog({ purpose, onClose }: { purpose: Purpose; onClose: () => void }) {
  const { name, slug, wordings } = purpose
  const [language, setLanguage] = useState(wordings[0]?.language ?? 'en')
  const [text, setText] = useState(wordings[0]?.text ?? '')
  const isNew = text.trim() !== '' && !wordings.some((one) => one.language === language && one.text === text.trim())
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (await settle(() => api.post(`/consents/purposes/${slug}/wordings`, { language, text }), t`The new version is there. Older ones stay, for whoever agreed to them.`)) onClose()
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={t`In which words: ${name}`}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap="sm">
          <Textarea label={t`The text that people agree to`} required autosize minRows={4} maxRows={14} maxLength={10000} value={text} onChange={(event) => setText(event.currentTarget.value)} data-autofocus />
          <TextInput label={t`Language`} maw={120} required maxLength={12} pattern="[a-z]{2,3}(-[A-Za-z0-9]{2,8})?" value={language} onChange={(event) => setLanguage(event.currentTarget.value)} />
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button onClick={onClose}>{t`Leave it`}</Button>
          <Button type="submit" variant="filled" disabled={!isNew}>{t`Save as a new version`}</Button>
        </Group>
      </form>
      {wordings.length > 0 && (
        <section className={classes.section}>
          <h3 className={classes.sectionTitle}>{t`Versions`}</h3>
          <ul className={classes.rows} style={{ marginTop: 12 }}>
            {wordings.map((one) => (
              <li key={one.id}>
                <div className={classes.row}>
                  <span className={classes.words}>
                    <span className={classes.title}>{t`Version ${one.version}, ${one.language}`}</span>
                    <span className={classes.more}>{formatMoment(one.created_at)} · {one.by}</span>
                    <span className={classes.more} style={{ whiteSpace: 'pre-line' }}>{one.text}</span>
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Modal>
  )
}
