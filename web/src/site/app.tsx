import { i18n } from '@lingui/core'
import { I18nProvider, useLingui } from '@lingui/react'
import { DirectionProvider, MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useMemo } from 'react'
import { queryClient } from '@/api/queries'
import { makeTheme } from '@/core/kit/theme'
import { resolveVariables } from '@/core/kit/variables'
import { pageNonce, schemeKeeper } from './appearance'
import { DIRECTIONS } from '@/foundation/languages'
import './words'
import { NoticesPlace } from './notices-place'
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
    <DirectionProvider key={locale} initialDirection={DIRECTIONS[locale] ?? 'ltr'} detectDirection={false}>
    <MantineProvider theme={theme} deduplicateCssVariables={false} cssVariablesResolver={resolveVariables} defaultColorScheme="auto" colorSchemeManager={schemeKeeper} getStyleNonce={pageNonce}>
      <QueryClientProvider client={queryClient}>
        <NoticesPlace />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
    </DirectionProvider>
  )
}
