import { t } from '@lingui/core/macro'
import { Checkbox, FileButton, Button, Group, Select, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { uploadFile } from '@/api/records'
import { announceProblem } from '@/core/kit/notices'
import { Icon } from '@/core/kit/icon'
import { today } from '@/foundation/dates'
import { channelWords, purposesQuery, sourceWords, type Deed, type Purpose, type Wish } from './consents'

interface Props { wish: Wish; errors: Record<string, string>; onChange: (wish: Wish) => void }

/** What was agreed to or taken back, by which channels, and what proves it. */
export function WishForm({ wish, errors, onChange }: Props) {
  const { data: purposes = [] } = useQuery(purposesQuery)
  const set = (part: Partial<Wish>) => onChange({ ...wish, ...part })
  const asked = purposes.filter(({ slug, is_archived: isArchived }) => !isArchived || slug === wish.purpose)
  const purpose = asked.find(({ slug }) => slug === wish.purpose)
  const isGiven = wish.deed === 'given'
  return (
    <Stack gap="sm">
      <SegmentedControl
        fullWidth aria-label={t`Given or withdrawn`} value={wish.deed} onChange={(deed) => set({ deed: deed as Deed })}
        data={[{ value: 'given', label: t`They agree` }, { value: 'withdrawn', label: t`They no longer agree` }]}
      />
      <Select
        label={t`To what`} required data={asked.map(({ slug, name }) => ({ value: slug, label: name }))} value={wish.purpose} error={errors.purpose} description={purpose?.help || undefined}
        onChange={(slug) => set({ purpose: slug, wording: newestOf(asked.find((one) => one.slug === slug)) })}
      />
      <Checkbox.Group label={t`By which channels`} required value={wish.channels} error={errors.channels} onChange={(channels) => set({ channels })}>
        <Group gap="sm" mt={6}>{Object.entries(channelWords()).map(([value, label]) => <Checkbox key={value} value={value} label={label} />)}</Group>
      </Checkbox.Group>
      <Group grow align="start">
        <Select label={t`How do you know?`} required data={Object.entries(sourceWords()).map(([value, label]) => ({ value, label }))} value={wish.source} error={errors.source} onChange={(source) => set({ source })} />
        <TextInput type="date" label={t`When`} max={today()} value={wish.day ?? ''} error={errors.happened_at} description={t`Empty: now`} inputWrapperOrder={['label', 'input', 'description', 'error']} onChange={(event) => set({ day: event.currentTarget.value || null })} />
      </Group>
      <TextInput label={t`Where it stands`} placeholder={t`Card 12 of the spring fair …`} value={wish.evidence} maxLength={255} error={errors.evidence} onChange={(event) => set({ evidence: event.currentTarget.value })} />
      {isGiven && <WordingPicker purpose={purpose} wish={wish} error={errors.wording} set={set} />}
      <ProofFile wish={wish} error={errors.file} set={set} />
    </Stack>
  )
}

const newestOf = (purpose: Purpose | undefined) => purpose?.wordings[0] ? String(purpose.wordings[0].id) : null

interface Part { wish: Wish; error?: string; set: (part: Partial<Wish>) => void }

function WordingPicker({ purpose, wish, error, set }: Part & { purpose: Purpose | undefined }) {
  if (!purpose?.wordings.length) return null
  const chosen = purpose.wordings.find(({ id }) => String(id) === wish.wording)
  return (
    <>
      <Select
        label={t`In which words`} clearable value={wish.wording} error={error} description={chosen?.text} inputWrapperOrder={['label', 'input', 'description', 'error']} onChange={(wording) => set({ wording })}
        data={purpose.wordings.map(({ id, version, language }) => ({ value: String(id), label: t`Version ${version}, ${language}` }))}
      />
      <TextInput type="date" label={t`Holds until`} value={wish.expires_on ?? ''} description={purpose.valid_months ? t`Empty: ${purpose.valid_months} months` : t`Empty: for good`} inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={(event) => set({ expires_on: event.currentTarget.value || null })} />
    </>
  )
}

function ProofFile({ wish, error, set }: Part) {
  const bring = async (file: File | null) => {
    if (!file) return
    try {
      const { id, name } = await uploadFile(file)
      set({ file: { id: String(id), name } })
    } catch (problem) {
      announceProblem(problem)
    }
  }
  return (
    <Group gap="xs">
      <FileButton onChange={(file) => void bring(file)}>{(props) => <Button {...props} leftSection={<Icon name="paperclip" size={14} />}>{wish.file ? wish.file.name : t`Add the document`}</Button>}</FileButton>
      {wish.file && <Button variant="subtle" color="gray" onClick={() => set({ file: null })}>{t`Without it`}</Button>}
      {error && <span role="alert" style={{ color: 'var(--mantine-color-error)', fontSize: 12 }}>{error}</span>}
    </Group>
  )
}
