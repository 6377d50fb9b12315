import { useQuery } from '@tanstack/react-query'
import { jobsQuery } from '@/api/jobs'
import classes from './navigation.module.css'

/** How many jobs are at work; silent when none is. */
export function RunningJobs() {
  const { data = [] } = useQuery(jobsQuery)
  const running = data.filter((job) => job.state === 'running' || job.state === 'waiting').length
  return running > 0 && <span className={`${classes.badge} tabular`}><span className={classes.pulse} />{running}</span>
}
