import { t } from '@lingui/core/macro'
import { Checkbox, NativeSelect } from '@mantine/core'
import { useHouse } from '@/api/describe'
import { Icon } from '@/core/kit/icon'
import type { RoleTypeRights, Scope } from '../contract'
import classes from './roles.module.css'

type Rights = Record<string, Partial<RoleTypeRights>>
const NOTHING: RoleTypeRights = { see: 'none', create: false, change: 'none', delete: 'none', export: false }
/** What “everything else” does not reach to, where records say how the house works. */
const ONLY_SEEN = { create: false, change: 'none', delete: 'none' } as const

const scopes = (): { value: Scope; label: string }[] => [
  { value: 'none', label: t`none` }, { value: 'own', label: t`their own` }, { value: 'team', label: t`their team's` }, { value: 'all', label: t`all` },
]

/** What the role may do, one row a record type; the first row holds wherever no other says otherwise. */
export function RightsMatrix({ rights, administers, isFixed, onChange }: { rights: Rights; administers: boolean; isFixed: boolean; onChange: (rights: Rights) => void }) {
  const { types } = useHouse()
  const rows = [{ type: '*', plural: t`Everything else`, icon: 'category', is_setting: false }, ...types]
  const otherwise = { ...NOTHING, ...rights['*'] }
  const change = (type: string, changed: Partial<RoleTypeRights>) => onChange({ ...rights, [type]: { ...otherwise, ...(types.some((one) => one.type === type && one.is_setting) && !administers ? ONLY_SEEN : {}), ...rights[type], ...changed } })
  const reset = (type: string) => onChange(Object.fromEntries(Object.entries(rights).filter(([name]) => name !== type)))
  return (
    <section aria-label={t`Rights by kind of record`} className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr><th scope="col">{t`Kind of record`}</th><th scope="col">{t`See`}</th><th scope="col">{t`Create`}</th><th scope="col">{t`Change`}</th><th scope="col">{t`Delete`}</th><th scope="col">{t`Export`}</th><td /></tr>
        </thead>
        <tbody>
          {rows.map(({ type, plural, icon, is_setting }) => {
            const own = type === '*' ? otherwise : rights[type] && { ...NOTHING, ...rights[type] }
            const shown = own ?? (is_setting && !administers ? { ...otherwise, ...ONLY_SEEN } : otherwise)
            const pick = (name: 'see' | 'change' | 'delete', label: string) => (
              <td>{isFixed ? scopes().find(({ value }) => value === shown[name])?.label : <NativeSelect size="xs" aria-label={`${plural}: ${label}`} data={scopes()} value={shown[name]} onChange={(event) => change(type, { [name]: event.currentTarget.value as Scope })} />}</td>
            )
            const check = (name: 'create' | 'export', label: string) => (
              <td className={classes.tick}>{isFixed ? <Icon name={shown[name] ? 'check' : 'minus'} label={shown[name] ? t`yes` : t`no`} color={shown[name] ? 'var(--won)' : 'var(--ink-3)'} /> : <Checkbox aria-label={`${plural}: ${label}`} checked={shown[name]} onChange={(event) => change(type, { [name]: event.currentTarget.checked })} />}</td>
            )
            return (
              <tr key={type} data-inherited={!own || undefined}>
                <th scope="row"><span className={classes.type}><Icon name={icon} size={16} />{plural}</span></th>
                {pick('see', t`See`)}{check('create', t`Create`)}{pick('change', t`Change`)}{pick('delete', t`Delete`)}{check('export', t`Export`)}
                <td className={classes.reset}>{own && type !== '*' && !isFixed && <button type="button" className={classes.quiet} onClick={() => reset(type)}>{t`as everything else`}</button>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
