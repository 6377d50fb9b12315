import { t } from '@lingui/core/macro'

interface Choice { value: string; label: string }

export const separators = (): Choice[] => [
  { value: ',', label: t`Comma  ,` }, { value: ';', label: t`Semicolon  ;` }, { value: '\t', label: t`Tab` }, { value: '|', label: t`Bar  |` },
]

export const quotes = (): Choice[] => [{ value: '"', label: t`Double quotes  "` }, { value: "'", label: t`Single quotes  '` }]

export const dateOrders = (): Choice[] => [
  { value: 'dmy', label: t`Day, month, year: 21.11.2026` }, { value: 'mdy', label: t`Month, day, year: 11/21/2026` }, { value: 'ymd', label: t`Year, month, day: 2026-11-21` },
]

export const decimals = (): Choice[] => [{ value: '.', label: t`Point: 1,234.50` }, { value: ',', label: t`Comma: 1.234,50` }]

export const encodings = (): Choice[] => [
  { value: 'utf-8', label: t`Unicode (UTF-8)` }, { value: 'utf-16', label: t`Unicode (UTF-16)` }, { value: 'cp1252', label: t`Western Europe (Windows)` }, { value: 'iso8859-15', label: t`Western Europe (ISO)` },
  { value: 'cp1250', label: t`Central Europe (Windows)` }, { value: 'cp1251', label: t`Cyrillic (Windows)` }, { value: 'koi8-r', label: t`Cyrillic (KOI8-R)` }, { value: 'cp1253', label: t`Greek (Windows)` },
  { value: 'cp1254', label: t`Turkish (Windows)` }, { value: 'cp1255', label: t`Hebrew (Windows)` }, { value: 'cp1256', label: t`Arabic (Windows)` }, { value: 'cp1257', label: t`Baltic (Windows)` },
  { value: 'mac_roman', label: t`Western Europe (old Mac)` }, { value: 'shift_jis', label: t`Japanese (Shift JIS)` }, { value: 'gb18030', label: t`Chinese (GB 18030)` }, { value: 'big5', label: t`Chinese (Big5)` }, { value: 'euc_kr', label: t`Korean (EUC)` },
]
