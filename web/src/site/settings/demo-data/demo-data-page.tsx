import { t } from '@lingui/core/macro'
import { Button, Modal, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '@/api/client'
import { jobQuery } from '@/api/jobs'
import { queryClient } from '@/api/queries'
import { JobProgress } from '@/core/jobs/job-progress'
import { Icon } from '@/core/kit/icon'
import { announceProblem } from '@/core/kit/notices'
import { Page } from '@/core/kit/page'
import { companyQuery } from '../settings-queries'
import { WhatStayed } from './what-stayed'

/** One button that takes the demo company out and leaves everything else. */
export function DemoDataPage() {
  const { data } = useQuery(companyQuery)
  const [isOpen, { open, close }] = useDisclosure(false)
  const [job, setJob] = useState<string | null>(null)
  const watched = useQuery({ ...jobQuery(job ?? ''), enabled: job !== null })
  const state = watched.data?.state
  useEffect(() => { if (state === 'done' || state === 'failed') void queryClient.invalidateQueries() }, [state])
  const remove = async () => {
    try {
      const answer = await api.remove<{ job: string }>('/demo')
      setJob(answer.data.job)
      close()
    } catch (error) {
      announceProblem(error)
    }
  }
  const isGone = data && !data.has_demo
  return (
    <Page title={t`Demo data`} narrow>
      {isGone ? <WhatStayed job={watched.data} /> : watched.data ? <JobProgress job={watched.data} /> : (
        <>
          <Text size="sm" mb="md" className="prose">
            {t`The people, organisations and history of the demo company are marked. Taking them out removes them and nothing else: whatever you typed or imported yourself stays as it is.`}{' '}
            {t`So do demo records that your own lead to, or on which you wrote a comment or put a file. What you changed in others goes with them.`}
          </Text>
          <Button color="red" variant="outline" leftSection={<Icon name="trash" size={14} />} onClick={open}>{t`Remove the demo data`}</Button>
        </>
      )}
      <Modal opened={isOpen} onClose={close} title={t`Remove the demo data?`}>
        <Text size="sm" mb="lg">{t`All demo records go for good. Your own stay.`}</Text>
        <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8 }}>
          <Button onClick={close}>{t`Keep it`}</Button>
          <Button color="red" variant="filled" onClick={() => void remove()}>{t`Remove it`}</Button>
        </div>
      </Modal>
    </Page>
  )
}
