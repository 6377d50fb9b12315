import type { Target } from './contract'

interface OptionGroup { group: string; items: { value: string; label: string }[] }

/** The places under their headings. A second address or phone ("phone#2") stands beside the first. */
export function targetOptions(targets: Target[], chosen: string | null): OptionGroup[] {
  const groups = new Map<string, OptionGroup>()
  for (const { value, label, group } of targets) {
    const known = groups.get(group) ?? { group, items: [] }
    if (!known.items.some((item) => item.value === value)) known.items.push({ value, label })
    groups.set(group, known)
  }
  if (chosen && !targets.some(({ value }) => value === chosen)) {
    const near = targets.find(({ value }) => value === chosen.split('#')[0]) ?? targets.find(({ value }) => value.split(/[:.#]/)[0] === chosen.split(/[:.#]/)[0])
    const number = chosen.split('#')[1]
    const label = near ? `${near.label}${number ? ` ${number}` : ''}` : chosen
    const group = groups.get(near?.group ?? '') ?? { group: near?.group ?? '', items: [] }
    group.items.push({ value: chosen, label })
    groups.set(group.group, group)
  }
  return [...groups.values()]
}
