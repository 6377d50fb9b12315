import { createContext, useContext } from 'react'
import type { EntryView, Link } from '@/api/contract'

/** Where a story stands, and what its entries may ask of it. */
export interface StoryPlace {
  subject: Link | null
  /** Missing where nothing may be taken back, as in a look at an earlier day. */
  takeBack?: (entry: EntryView) => void
  /** After an entry's record was mended in place. */
  refresh: () => void
}

export const StoryPlaceContext = createContext<StoryPlace>({ subject: null, refresh: () => {} })

export function useStoryPlace(): StoryPlace { return useContext(StoryPlaceContext) }
