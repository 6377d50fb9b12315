import { icons, type IconName } from './icon-map'

interface Props { name: IconName | (string & {}); size?: number; stroke?: number; color?: string; className?: string; label?: string }

/** An icon by name; a name we do not know draws a plain dot. Say `label` only when it stands without words. */
export function Icon({ name, size = 16, stroke = 1.7, color, className, label }: Props) {
  const Drawing = icons[name as IconName] ?? icons['circle-dot']
  return <Drawing size={size} stroke={stroke} color={color} className={className} aria-hidden={!label} aria-label={label} style={{ flexShrink: 0 }} />
}
