import { t } from '@lingui/core/macro'
import { Modal, VisuallyHidden } from '@mantine/core'
import { useKnownActions, type Action } from '@/core/kit/actions'
import { KeyCaps } from '@/core/kit/key-caps'
import { capsOf } from '@/core/kit/keys'
import { closeKeyList, useIsKeyListOpen } from './key-list-state'
import classes from './key-list.module.css'

/** All keys that work at this moment, by what they are for. */
export function KeyList() {
  const isOpen = useIsKeyListOpen()
  const actions = useKnownActions()
  const byGroup = new Map<string, Action[]>()
  for (const action of actions) if (action.keys) byGroup.set(action.group, [...byGroup.get(action.group) ?? [], action])
  return (
    <Modal opened={isOpen} onClose={closeKeyList} closeOnClickOutside title={t`Keys that work here`} size="xl">
      <div className={classes.columns}>
        {[...byGroup].map(([group, own]) => (
          <section key={group} className={classes.group}>
            <h3 className={classes.heading}>{group}</h3>
            <dl className={classes.list}>
              {own.map((action) => (
                <div key={action.id} className={classes.line}>
                  <dt>{action.label}</dt>
                  <dd><VisuallyHidden>{capsOf(action.keys!).map((press) => press.join(' ')).join(', ')}</VisuallyHidden><KeyCaps keys={action.keys!} /></dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
