import {
  IconAddressBook, IconAffiliate, IconArrowForwardUp, IconArrowLeft, IconArrowMerge, IconArrowsExchange, IconArrowsJoin, IconArrowsSplit, IconAt,
  IconBuildingStore, IconBulb, IconCalendarTime, IconChecklist, IconChevronUp, IconCircleX, IconCoin, IconColumns,
  IconCurrencyEuro, IconDeviceFloppy, IconDeviceLaptop, IconDownload, IconEdit, IconExternalLink, IconEyeOff, IconFile, IconFriends,
  IconGift, IconHelp, IconId, IconKey, IconKeyboard, IconLanguage, IconLayoutList, IconLock, IconLogin,
  IconLogout, IconMap, IconMoon, IconMoonStars, IconPercentage, IconPin, IconPinned, IconRefresh, IconRestore,
  IconArchive, IconClockCheck, IconMessage2, IconMessageReply, IconMoodSmile, IconPlayerPlay, IconRosetteDiscountCheck, IconRotateClockwise, IconShare, IconSitemap, IconSortAscending, IconSortDescending, IconSparkles, IconStack2,
  IconMoodSad, IconStairs, IconTrophy,
  IconStar, IconStarFilled, IconSun, IconTags, IconTextCaption, IconTrash, IconTrashX, IconUpload, IconUserCheck, IconUserEdit, IconUserOff,
  IconFlame, IconHandGrab,
} from '@tabler/icons-react'

/** What dialogs, menus and settings draw: fetched once the first screen stands. */
export const moreIcons = {
  'address-book': IconAddressBook, affiliate: IconAffiliate, 'arrow-forward-up': IconArrowForwardUp, 'arrow-left': IconArrowLeft,
  'arrow-merge': IconArrowMerge, 'arrows-exchange': IconArrowsExchange, 'arrows-join': IconArrowsJoin, 'arrows-split': IconArrowsSplit, at: IconAt,
  'building-store': IconBuildingStore, bulb: IconBulb, 'calendar-time': IconCalendarTime,
  checklist: IconChecklist, 'chevron-up': IconChevronUp, 'circle-x': IconCircleX, coin: IconCoin, columns: IconColumns, currency: IconCurrencyEuro,
  'device-floppy': IconDeviceFloppy, 'device-laptop': IconDeviceLaptop, download: IconDownload, edit: IconEdit, 'external-link': IconExternalLink,
  'eye-off': IconEyeOff, file: IconFile, friends: IconFriends, gift: IconGift, help: IconHelp, id: IconId,
  key: IconKey, keyboard: IconKeyboard, language: IconLanguage, 'layout-list': IconLayoutList,
  lock: IconLock, login: IconLogin, logout: IconLogout, map: IconMap, moon: IconMoon, 'moon-stars': IconMoonStars, percentage: IconPercentage,
  pin: IconPin, pinned: IconPinned, refresh: IconRefresh, restore: IconRestore,
  archive: IconArchive, 'clock-check': IconClockCheck, 'message-2': IconMessage2,
  'message-reply': IconMessageReply, 'mood-smile': IconMoodSmile, 'player-play': IconPlayerPlay,
  'rosette-discount-check': IconRosetteDiscountCheck, 'rotate-clockwise': IconRotateClockwise, share: IconShare,
  sitemap: IconSitemap, 'sort-ascending': IconSortAscending, 'sort-descending': IconSortDescending, sparkles: IconSparkles, stack: IconStack2,
  'mood-sad': IconMoodSad, stairs: IconStairs, trophy: IconTrophy,
  star: IconStar, 'star-filled': IconStarFilled, sun: IconSun, tags: IconTags, 'text-caption': IconTextCaption, trash: IconTrash,
  'trash-x': IconTrashX, upload: IconUpload, 'user-check': IconUserCheck, 'user-edit': IconUserEdit, 'user-off': IconUserOff,
  flame: IconFlame, 'hand-grab': IconHandGrab,
} as const

export type MoreIcon = keyof typeof moreIcons
