import {
  IconActivity, IconAdjustmentsHorizontal, IconAlertTriangle, IconArrowBackUp, IconArrowDown, IconArrowRight, IconArrowUp, IconBell, IconBook, IconBriefcase, IconBuilding,
  IconCake, IconCalendar, IconCategory, IconCheck, IconCheckbox, IconChevronDown, IconChevronLeft, IconChevronRight, IconCircle, IconCircleCheck,
  IconCircleDot, IconClock, IconCopy, IconDoor, IconDots, IconEye, IconFileImport, IconFilter, IconForms, IconHash, IconHeartHandshake, IconHistory,
  IconHome, IconHourglass, IconInfoCircle, IconLayoutKanban, IconLayoutSidebar, IconLetterT, IconLink, IconList, IconListCheck, IconMail, IconMapPin,
  IconMenu2, IconMessage, IconMinus, IconNote, IconNotes, IconPaperclip, IconPencil, IconPhone, IconPhoneIncoming, IconPhoneOutgoing, IconPhoto,
  IconPlugConnected, IconPlus, IconRepeat, IconRipple, IconSearch, IconSelector, IconSettings, IconShield, IconSunHigh, IconTable, IconTag, IconTarget, IconTopologyStar3, IconUser,
  IconUserCircle, IconUserPlus, IconUsers, IconUsersGroup, IconWorld, IconX, IconBlockquote, IconBold, IconItalic, IconListNumbers,
  IconTargetArrow, IconFlag, IconLifebuoy, IconCertificate, IconPackage, IconInbox, IconChartBar, IconReportAnalytics,
} from '@tabler/icons-react'

/** What first screens draw. Only icons named here or among the more icons reach the browser; the names are Tabler's own, as record.py writes them. */
export const icons = {
  activity: IconActivity, adjustments: IconAdjustmentsHorizontal, 'alert-triangle': IconAlertTriangle, 'arrow-back-up': IconArrowBackUp,
  'arrow-down': IconArrowDown, 'arrow-right': IconArrowRight, 'arrow-up': IconArrowUp, bell: IconBell, book: IconBook, briefcase: IconBriefcase, building: IconBuilding, cake: IconCake,
  calendar: IconCalendar, category: IconCategory, check: IconCheck, checkbox: IconCheckbox, 'chevron-down': IconChevronDown,
  'chevron-left': IconChevronLeft, 'chevron-right': IconChevronRight, circle: IconCircle, 'circle-check': IconCircleCheck,
  'circle-dot': IconCircleDot, clock: IconClock, copy: IconCopy, door: IconDoor, dots: IconDots, eye: IconEye, 'file-import': IconFileImport,
  filter: IconFilter, forms: IconForms, hash: IconHash, 'heart-handshake': IconHeartHandshake, history: IconHistory, home: IconHome,
  hourglass: IconHourglass, 'info-circle': IconInfoCircle, 'layout-kanban': IconLayoutKanban, 'layout-sidebar': IconLayoutSidebar,
  'letter-t': IconLetterT, link: IconLink, list: IconList, 'list-check': IconListCheck, mail: IconMail, 'map-pin': IconMapPin, menu: IconMenu2,
  message: IconMessage, minus: IconMinus, note: IconNote, notes: IconNotes, paperclip: IconPaperclip, pencil: IconPencil, phone: IconPhone,
  'phone-incoming': IconPhoneIncoming, 'phone-outgoing': IconPhoneOutgoing, photo: IconPhoto, 'plug-connected': IconPlugConnected, plus: IconPlus, repeat: IconRepeat, ripple: IconRipple,
  search: IconSearch, selector: IconSelector, settings: IconSettings, shield: IconShield, 'sun-high': IconSunHigh, table: IconTable, tag: IconTag, target: IconTarget,
  'topology-star': IconTopologyStar3, user: IconUser, 'user-circle': IconUserCircle, 'user-plus': IconUserPlus, users: IconUsers,
  'users-group': IconUsersGroup, world: IconWorld, x: IconX,
  blockquote: IconBlockquote, bold: IconBold, italic: IconItalic, 'list-numbers': IconListNumbers,
  // What the menu shows of its rooms.
  'target-arrow': IconTargetArrow, flag: IconFlag, lifebuoy: IconLifebuoy, certificate: IconCertificate, package: IconPackage, inbox: IconInbox,
  'chart-bar': IconChartBar, 'report-analytics': IconReportAnalytics,
} as const

export type FirstIcon = keyof typeof icons
