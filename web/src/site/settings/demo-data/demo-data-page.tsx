import { t } from '@lingui/core/macro'
import { Button, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '@/api/client'
import { Empty } from '@/core/kit/empty'
import { Icon } from '@/core/kit/icon'
import { Page } from '@/core/kit/page'
import { companyQuery, settle } from '../settings-queries'

/** One button that takes the demo company out and leaves everything else. */
export function DemoDataPage() {
  const { data } = useQuery(companyQuery)
  const [isOpen, { open, close }] = useDisclosure(false)
  const [isBusy, setBusy] = useState(false)
  const remove = async () => {
    setBusy(true)
    if (await settle(() => api.remove('/demo'), t`The demo company is leaving. What you made yourself stays.`)) close()
    setBusy(false)
  }
  return (
    <Page title={t`Demo data`} narrow>
      {data && !data.has_demo ? <Empty icon="sparkles" title={t`No demo data here`}>{t`Everything in this house is your own.`}</Empty> : (
        <>
          <Text size="sm" mb="md" className="prose">
            {t`The people, organisations and history of the demo company are marked. Taking them out removes them and nothing else: whatever you typed or imported yourself stays as it is.`}
          </Text>
          <Button color="red" variant="outline" leftSection={<Icon name="trash" size={14} />} onClick={open}>{t`Remove the demo data`}</Button>
        </>
      )}
      <Modal opened={isOpen} onClose={close} title={t`Remove the demo data?`}>
        <Text size="sm" mb="lg">{t`All demo records go for good. Your own stay.`}</Text>
        <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
          <Button onClick={close}>{t`Keep it`}</Button>
          <Button color="red" variant="filled" loading={isBusy} onClick={() => void remove()}>{t`Remove it`}</Button>
        </div>
      </Modal>
    </Page>
  )
}
