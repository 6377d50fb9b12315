import { t } from '@lingui/core/macro'
import { offerStoryKind } from '@/core/journal/story-kinds'
import { offerRowGuess } from '@/core/writing/row-guesses'
import { offerFieldSigns } from './field-signs'
import { guessPoint } from './guess-point'

/** What any record page may tell of people: in its story, in its fields, and in what is typed for a new one. */
export function offerDirectory(): void {
  offerFieldSigns()
  offerRowGuess('contact_points', guessPoint)
  offerStoryKind({ slug: 'profile', label: () => t`Changes to the profile`, icon: 'pencil', events: ['party.added', 'party.changed', 'record.trashed', 'record.restored', 'entry.undone'] })
  offerStoryKind({ slug: 'relationships', label: () => t`Relationships`, icon: 'heart-handshake', events: ['relationship.begun', 'relationship.changed'] })
  offerStoryKind({ slug: 'consents', label: () => t`Consents`, icon: 'shield', events: ['consent.given', 'consent.withdrawn'] })
}
