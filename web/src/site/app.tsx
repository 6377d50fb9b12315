import { i18n } from '@lingui/core'
import { I18nProvider, useLingui } from '@lingui/react'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useMemo } from 'react'
import { queryClient } from '@/api/queries'
import { makeTheme } from '@/core/kit/theme'
import { resolveVariables } from '@/core/kit/variables'
import { pageNonce, schemeKeeper } from './appearance'
import './words'
import { router } from './router'

/** Everything that every screen stands in. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <Look />
    </I18nProvider>
  )
}

function Look() {
  const { i18n: { locale } } = useLingui()
  // The locale decides the theme's few words.
   
  const theme = useMemo(makeTheme, [locale])
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolveVariables} defaultColorScheme="auto" colorSchemeManager={schemeKeeper} getStyleNonce={pageNonce}>
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-center" limit={3} transitionDuration={120} zIndex={500} />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
