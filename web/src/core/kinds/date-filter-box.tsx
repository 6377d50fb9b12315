import { lazy } from 'react'

/** The day box of filters, loaded with the calendar when first needed. */
export const DateFilterBox = lazy(() => import('./date-editor').then((module) => ({ default: module.DateFilter })))
