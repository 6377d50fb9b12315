import { t } from '@lingui/core/macro'
import { announce, announceProblem } from '@/core/kit/notices'
import { settingsOf } from '../state/screen'
import type { ScreenControl } from '../state/use-screen'
import { changeView } from './views'

/** Keeps what is on the screen in its view; null where there is nothing to keep, or the view belongs to somebody else. */
export function useSaveView({ view, screen, isChanged, openView }: ScreenControl): (() => Promise<void>) | null {
  if (!view || !isChanged || view.can_change === false || screen.trash) return null
  return async () => {
    try {
      await changeView(view, { layout: screen.layout, settings: settingsOf(screen) })
      openView(view.id, { asSaved: true })
      announce({ text: t`“${view.name}” now looks like this.` })
    } catch (error) { announceProblem(error) }
  }
}
