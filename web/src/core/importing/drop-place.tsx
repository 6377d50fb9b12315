import { t } from '@lingui/core/macro'
import { Button, FileButton, Loader } from '@mantine/core'
import { useState, type DragEvent } from 'react'
import { Icon } from '@/core/kit/icon'
import classes from './importing.module.css'

const ACCEPT = '.csv,.tsv,.txt,.xlsx,.xls,.ods,.vcf,.vcard,.ldif,.zip'

/** Takes a dropped or chosen file. */
export function DropPlace({ isBusy, onFile }: { isBusy: boolean; onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent) => { event.preventDefault(); setOver(true) }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file && !isBusy) onFile(file)
  }
  return (
    <div className={classes.drop} data-over={isOver || undefined} onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop}>
      <span className={classes.dropIcon}>{isBusy ? <Loader size={22} /> : <Icon name="file-import" size={26} stroke={1.5} />}</span>
      <strong>{isBusy ? t`Reading your file …` : t`Drop your file here`}</strong>
      <span className={classes.dropHint}>
        {t`CSV, Excel, vCard or LDIF. Exports of Google Contacts, Outlook, Apple, HubSpot, Salesforce, Pipedrive, Zoho, Odoo, Mailchimp and Act! are known by their headings.`}
      </span>
      <FileButton onChange={(file) => file && onFile(file)} accept={ACCEPT} disabled={isBusy} inputProps={{ 'aria-label': t`A file to bring in` }}>
        {(props) => <Button {...props} variant="filled" disabled={isBusy}>{t`Choose a file`}</Button>}
      </FileButton>
    </div>
  )
}
