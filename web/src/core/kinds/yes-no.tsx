import { t } from '@lingui/core/macro'
import { Icon } from '@/core/kit/icon'
import type { FieldKind } from './kind'

export const yesNo: FieldKind<boolean> = {
  kind: 'yes_no', icon: 'checkbox', width: 90,
  Display: ({ value, oneLine, field }) => oneLine
    ? <Icon name={value ? 'check' : 'minus'} label={`${field.label}: ${value ? t`yes` : t`no`}`} color={value ? 'var(--won)' : 'var(--ink-3)'} />
    : <>{value ? t`yes` : t`no`}</>,
  toText: (value) => value ? t`yes` : t`no`,
  fromText: (pasted) => /^(yes|y|true|1|x|✓|ja|oui|si|sí|да|はい|是)$/i.test(pasted.trim()) || (/^(no|n|false|0|nein|non|нет|いいえ|否)$/i.test(pasted.trim()) ? false : null),
}
