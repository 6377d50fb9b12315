import { t } from '@lingui/core/macro'

/** By which way something came in, where it was not by hand. */
export function sayWay(via: string): string {
  const ways: Record<string, string> = {
    api: t`by a program`, import: t`by an import`, cli: t`at the command line`, job: t`by a job`, demo: t`with the demo company`, system: t`by itself`,
  }
  return ways[via] ?? ''
}
