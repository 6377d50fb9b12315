/** What the routes of backups answer, from docs/api.md. */

export interface BackupPlan { every_hours: number; keep_newest: number; keep_days: number; keep_weeks: number; keep_months: number }

export interface Backup {
  name: string
  at: string
  size: number
  is_encrypted: boolean
  is_good: boolean
  trouble: string
  rows: number
  files: number
  seconds: number
}

export interface Backups {
  backups: Backup[]
  last_good: string | null
  warning: string | null
  is_encrypted: boolean
  plan: BackupPlan
}
