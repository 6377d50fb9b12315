import { t } from '@lingui/core/macro'
import { Button, FileButton } from '@mantine/core'
import { Icon } from '@/core/kit/icon'

/** Chooses a picture from the machine. */
export function PictureButton({ onChoose }: { onChoose: (file: File) => void }) {
  return (
    <FileButton accept="image/png,image/jpeg,image/webp" onChange={(file) => file && onChoose(file)} inputProps={{ 'aria-label': t`Your picture` }}>
      {(props) => <Button {...props} leftSection={<Icon name="photo" size={14} />}>{t`Change picture`}</Button>}
    </FileButton>
  )
}
