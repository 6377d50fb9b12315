import { NumberInput } from '@mantine/core'
import { useId } from 'react'
import classes from './leads.module.css'

interface Props { label: string; value: number; least?: number; most?: number; onChange: (points: number) => void }

/** What one thing is worth. */
export function PointsBox({ label, value, least = -100, most = 100, onChange }: Props) {
  const id = useId()
  return (
    <div className={classes.box}>
      <label htmlFor={id}>{label}</label>
      <NumberInput id={id} size="xs" w={76} value={value} min={least} max={most} allowDecimal={false} clampBehavior="strict" onChange={(points) => onChange(Number(points) || 0)} />
    </div>
  )
}
