import { t } from '@lingui/core/macro'
import { Popover, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordView } from '@/api/contract'
import { Icon } from '@/core/kit/icon'
import { formatNumber, formatPercent } from '@/foundation/numbers'
import { chanceQuery, type Chance, type Reason } from './queries'
import classes from './chance.module.css'

/** How likely the deal is won by what our own closed deals teach; pressed, it says why. Silent where nothing was learnt. */
export function DealChance({ record }: { record: RecordView }) {
  const [isOpen, setOpen] = useState(false)
  const chance = record.chance as string | null | undefined
  if (!chance) return null
  return (
    <Popover opened={isOpen} onChange={setOpen} width={360} position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.chance} onClick={() => setOpen((before) => !before)} aria-expanded={isOpen}>
          <Icon name="bulb" size={15} />{t`${formatPercent(String(Math.round(Number(chance))))} by what was learnt`}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>{isOpen && <Why deal={record.id} />}</Popover.Dropdown>
    </Popover>
  )
}

function Why({ deal }: { deal: string }) {
  const { data } = useQuery(chanceQuery(deal))
  if (!data) return <p className="quiet">{t`One moment …`}</p>
  if (data.chance === null) return <p className="quiet">{t`Nothing was learnt of it yet.`}</p>
  return <Arithmetic chance={data} />
}

function Arithmetic({ chance: { begin, chance, reasons } }: { chance: Chance }) {
  const percent = (value: string | null) => formatPercent(String(Math.round(Number(value))))
  return (
    <>
      <p className={classes.begin}>{t`A usual deal of ours is won with ${percent(begin)}. What speaks for and against this one multiplies its odds:`}</p>
      <ul className={classes.reasons}>{reasons.map((reason) => <OneReason key={reason.name} reason={reason} />)}</ul>
      <p className={classes.end}>{t`Together that makes ${percent(chance)}.`}</p>
    </>
  )
}

function OneReason({ reason: { times, told } }: { reason: Reason }) {
  const isFor = Number(times) > 1
  return (
    <li className={classes.reason} data-for={isFor}>
      <Icon name={isFor ? 'arrow-up' : 'arrow-down'} size={14} label={isFor ? t`speaks for it` : t`speaks against it`} />
      <span>{told}</span>
      <strong className="tabular">× {formatNumber(times)}</strong>
    </li>
  )
}
