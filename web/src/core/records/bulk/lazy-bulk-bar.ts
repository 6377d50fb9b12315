import { lazyPart } from '@/core/kit/lazy-part'

/** The bar of selected rows, fetched before anybody selects one. */
export const BulkBar = lazyPart(() => import('./bulk-bar').then((module) => module.BulkBar))
