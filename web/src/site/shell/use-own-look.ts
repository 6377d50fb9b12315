import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { useMe } from '@/api/session'
import { setDensity } from '../appearance'

/** On a device that has not been asked yet, the look is as this user likes it elsewhere. */
export function useOwnLook(): void {
  const { preferences: { theme, density } } = useMe()
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => {
    if (theme && !localStorage.getItem('regulars.scheme')) setColorScheme(theme)
    if (density && !localStorage.getItem('regulars.density')) setDensity(density)
  }, [theme, density, setColorScheme])
}
