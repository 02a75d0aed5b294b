import { pagesOf } from '@/shared/pages-of'

/** A page of this feature, with its query. */
export const pageOf = pagesOf('registry')
