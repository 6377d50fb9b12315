/** Never runs: it fails to compile when the server's types and the hand-written ones drift apart. */
import type { Hit, Job, Me } from '@/api/contract'
import type { components } from '@/api/generated/schema'
import type { Tag } from '@/api/people'
import type { ImportedRow, ImportView } from '@/core/importing/contract'
import type { Backups } from './settings/backups/contract'
import type { CompanySettings, CustomField, Role, Team, User } from './settings/contract'

type Server = components['schemas']
type Ids = 'id' | 'entry' | 'job' | 'custom_id' | 'undone_by'

/** As the client hands it on: ids are text. */
type Received<T> = T extends (infer Item)[] ? Received<Item>[]
  : T extends object ? { [Name in keyof T]: Name extends Ids ? (null extends T[Name] ? string | null : string) : Received<T[Name]> }
    : T

type Told<T> = { [Name in keyof T]-?: T[Name] }
type Fits<Ours, Theirs> = Told<Received<Theirs>> extends Ours ? true : { missing: Exclude<keyof Ours, keyof Theirs> }

export const fits: [
  Fits<Omit<Job, 'result'>, Server['JobView']>,
  Fits<Pick<Hit, 'type' | 'id' | 'title' | 'picture' | 'matched'>, Server['HitView']>,
  Fits<Omit<Me, 'preferences'>, Server['Me']>,
  Fits<Omit<ImportView, 'columns' | 'match_choices' | 'like_choices' | 'reading'>, Server['ImportView']>,
  Fits<ImportedRow, Server['RowView']>,
  Fits<Omit<User, 'email' | 'language' | 'zone' | 'locale'>, Server['UserView']>,
  Fits<Team, Server['TeamView']>,
  Fits<Omit<Role, 'rights' | 'fields'>, Server['RoleView']>,
  Fits<CompanySettings, Server['SettingsView']>,
  Fits<Omit<CustomField, 'default' | 'options' | 'choices'>, Server['CustomFieldView']>,
  Fits<Omit<Tag, 'count'>, Server['TagView']>,
  Fits<Backups, Server['BackupsView']>,
] = [true, true, true, true, true, true, true, true, true, true, true, true]
