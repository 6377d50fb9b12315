import { t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { Failure } from '@/core/kit/failure'
import { Page } from '@/core/kit/page'
import { WaitingRows } from '@/core/kit/waiting'
import { habitsQuery } from '@/rooms/sales/leads/lead-queries'
import { PointsForm } from './points-form'
import { ReasonsForm } from './reasons-form'

/** What makes a lead warm, and the reasons one chooses from when it is qualified or let go. */
export function LeadPointsPage() {
  const { data, error } = useQuery(habitsQuery)
  return (
    <Page title={t`Leads`} hint={t`Each lead's score is the sum of these points. Its page shows every part, and what is behind it.`} narrow>
      {error ? <Failure error={error} /> : !data ? <WaitingRows count={5} /> : <><PointsForm habits={data} /><ReasonsForm habits={data} /></>}
    </Page>
  )
}
