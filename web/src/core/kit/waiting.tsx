import { Skeleton, Stack } from '@mantine/core'
import { useEffect, useState, type ReactNode } from 'react'

const PATIENCE = 150

/** Shows its content only after 150 ms: what arrives sooner never flickers. */
export function AfterAMoment({ children }: { children: ReactNode }) {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return isLate ? children : null
}

/** Grey lines in the place of rows to come. */
export function WaitingRows({ count = 8 }: { count?: number }) {
  return (
    <AfterAMoment>
      <Stack gap="xs" p="md" aria-busy="true" role="status">
        {Array.from({ length: count }, (_, at) => <Skeleton key={at} height={20} width={`${92 - (at * 13) % 40}%`} />)}
      </Stack>
    </AfterAMoment>
  )
}
