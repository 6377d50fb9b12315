/** A kind of thing that happens, as the story's filter offers it: the events that belong together under one word. */
export interface StoryKind { slug: string; label: () => string; icon: string; events: string[] }

const kinds: StoryKind[] = []

/** Lets stories be filtered by this kind; offered once, when the page's code arrives. */
export function offerStoryKind(kind: StoryKind): void {
  if (!kinds.some((each) => each.slug === kind.slug)) kinds.push(kind)
}

export function storyKinds(): readonly StoryKind[] { return kinds }

/** The events of a kind as the timeline's `kinds` wants them; a slug we do not know is taken for an event. */
export function eventsOf(slug: string | undefined): string | undefined {
  return slug && (kinds.find((each) => each.slug === slug)?.events.join(',') ?? slug)
}
