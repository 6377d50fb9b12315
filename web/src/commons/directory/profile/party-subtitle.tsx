import { Trans } from '@lingui/react/macro'
import { Link as Anchor } from '@tanstack/react-router'
import type { Link } from '@/api/contract'
import { countryName } from '@/foundation/names'
import type { SpecialProps } from '@/core/record-page/specials'
import classes from './party.module.css'

/** One line on who this is: "Head of buying at Lindqvist Bakery", or what an organisation does and where. */
export function PartySubtitle({ record }: SpecialProps) {
  const employer = record.employer as Link | null | undefined
  const job = record.job_title as string | undefined
  const trade = record.industry as string | undefined
  const place = [record.city, record.country && countryName(String(record.country))].filter(Boolean).join(', ')
  const goesBy = record.preferred_name as string | undefined
  const work = employer && <Anchor to="/$type/$id" params={{ type: employer.type, id: String(employer.id) }} className={classes.employer}>{employer.title}</Anchor>
  return (
    <div className={classes.subtitle}>
      {goesBy && goesBy !== record.given_name && <p><Trans>goes by {goesBy}</Trans></p>}
      {job && work ? <p><Trans>{job} at {work}</Trans></p> : job ? <p>{job}</p> : work ? <p><Trans>works at {work}</Trans></p> : null}
      {trade && <p>{trade}</p>}
      {place && <p>{place}</p>}
    </div>
  )
}
