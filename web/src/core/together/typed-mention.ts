import type { UserBrief } from '@/api/people'

const MOST = 6
const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** What was typed after the last @ before the caret, or null where nobody is being named. */
export function typedMention(before: string): string | null {
  return /(?:^|[\s(,;:])@([^@\n]{0,40})$/.exec(before)?.[1] ?? null
}

/** The users of whose names some word begins with what was typed; nobody once a whole name and a space stand there. */
export function usersLike(users: UserBrief[], typed: string): UserBrief[] {
  const wanted = fold(typed)
  return users.filter(({ name, is_active: isActive }) => isActive && (fold(name).startsWith(wanted) || fold(name).split(/\s+/).some((word) => word.startsWith(wanted)))).slice(0, MOST)
}
