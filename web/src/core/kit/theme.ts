import { t } from '@lingui/core/macro'
import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** Our own warm accent, between marmalade and brick; shade 7 on white and 4 on dark pass AA. */
const ember: MantineColorsTuple = [
  '#fef3ea', '#fde3d0', '#fac39f', '#f7a877', '#f2925a', '#e2702f', '#cb5a1b', '#b5490f', '#9c3d0a', '#7c3008',
]
const stone: MantineColorsTuple = [
  '#f8f7f5', '#f3f1ee', '#eae7e2', '#e1ddd7', '#d3cec7', '#a39c94', '#736c65', '#625c56', '#403b36', '#211e1b',
]
/** For what is late or cannot be brought back; readable as text in both themes. */
const red: MantineColorsTuple = [
  '#fdecef', '#fbd3da', '#f5a8b6', '#ee7a90', '#ff8096', '#d63f5e', '#c72c4d', '#b8203f', '#a01935', '#7d1029',
]
/** For what deserves a second look. */
const yellow: MantineColorsTuple = [
  '#fbf3da', '#f5e7bb', '#eed793', '#e3b958', '#d3a43f', '#bb8a20', '#a07311', '#86600a', '#6e4e06', '#543b04',
]
const dark: MantineColorsTuple = [
  '#eeebe7', '#cfc9c2', '#aea79f', '#958e86', '#3f3b37', '#302d2a', '#242220', '#1b1a18', '#151413', '#0f0e0d',
]

/** Corners, shadows, sizes and colours, once; built anew when the language changes, for a few of its words. */
export const makeTheme = () => createTheme({
  primaryColor: 'ember',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.33,
  colors: { ember, gray: stone, red, yellow, dark },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', 'Noto Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, monospace",
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '22px', lineHeight: '1.3' }, h2: { fontSize: '16px', lineHeight: '1.4' }, h3: { fontSize: '14px', lineHeight: '1.4' } },
  },
  components: {
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    Button: { defaultProps: { size: 'xs', variant: 'default' }, styles: { root: { fontWeight: 500 } } },
    Checkbox: { defaultProps: { size: 'xs' } },
    CloseButton: { defaultProps: { 'aria-label': t`Close` } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 }, position: 'bottom-start' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    // A stray click must not cost what was typed; those that only show something say so.
    Modal: { styles: { title: { fontWeight: 600, fontSize: 15 } }, defaultProps: { transitionProps: { duration: 120, transition: 'fade-up' }, overlayProps: { backgroundOpacity: 0.35 }, centered: false, closeOnClickOutside: false, yOffset: '10dvh', radius: 'md' } },
    Drawer: { defaultProps: { transitionProps: { duration: 120 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 80 }, fz: 12 } },
    Switch: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { shadow: 'md', transitionProps: { duration: 80 } } } },
    MultiSelect: { defaultProps: { size: 'sm', comboboxProps: { shadow: 'md', transitionProps: { duration: 80 } } } },
    TagsInput: { defaultProps: { size: 'sm', comboboxProps: { shadow: 'md', transitionProps: { duration: 80 } } } },
    DateInput: { defaultProps: { size: 'sm', previousLabel: t`Back`, nextLabel: t`Forward` } },
    DateTimePicker: { defaultProps: { size: 'sm', previousLabel: t`Back`, nextLabel: t`Forward` } },
    Skeleton: { defaultProps: { radius: 'sm' } },
  },
})
