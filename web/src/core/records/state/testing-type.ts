import type { Field, TypeDescription } from '@/api/contract'

/** A field for tests: a line of text unless said otherwise. */
export function aField(name: string, more: Partial<Field> = {}): Field {
  return {
    name, label: name[0].toUpperCase() + name.slice(1), help: '', kind: 'text', required: false, unique: false, readonly: false, custom: false, choices: [], target: null,
    child_of: null, operators: ['is', 'is_not', 'contains', 'is_empty', 'is_not_empty'], sortable: true, groupable: true, summable: false, default: null, max_length: null,
    decimals: null, currency: null, through: null, ...more,
  }
}

/** A small record type for tests. */
export function aType(more: Partial<TypeDescription> = {}): TypeDescription {
  const city = aField('city')
  return {
    type: 'members', label: 'Member', plural: 'Members', icon: 'user', room: 'library', in_menu: true, is_setting: false,
    rights: { create: true, change: true, delete: true, export: true, import: true },
    title_field: 'name', subtitle_fields: [], children: [], form: [], columns: ['name', 'city', 'stage'], sort: 'name', boards: ['stage'], calendars: ['born'], panels: [], verbs: [],
    has_timeline: false, can_merge: false, export_formats: ['csv'],
    fields: [
      aField('name'), city,
      aField('stage', { kind: 'choice', operators: ['is', 'is_not', 'has_any', 'is_empty'], choices: [{ value: 'new', label: 'New' }, { value: 'old', label: 'Long known' }] }),
      aField('tags', { kind: 'tags', operators: ['has_any', 'has_all', 'is_empty'] }),
      aField('born', { kind: 'date', operators: ['is', 'before', 'after', 'in_last_days', 'in_next_days'] }),
      aField('employer', { kind: 'link', target: 'companies', operators: ['is', 'has_any', 'is_empty'], through: [city] }),
      aField('owner', { kind: 'user', operators: ['is', 'is_not', 'has_any'] }),
    ],
    ...more,
  }
}
