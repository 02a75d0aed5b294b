import { startProduct, temporaryData, type Product } from '../support/product'
import { openPackage } from '../weapp/support/open-package'
import { demoVisits } from '../weapp/support/visits'
import { bootRatio, type FaceBoot } from './boot'

const KB = 1024

/** What one page costs, in WeChat's own terms. */
export type FacePage = {
  readonly page: string
  readonly firstSetDataKb: number
  readonly largestSetDataKb: number
  readonly nodes: number
  readonly depth: number
}

const kb = (bytes: number) => Number((bytes / KB).toFixed(1))

const pagesOf = async (product: Product): Promise<FacePage[]> => {
  const measured: FacePage[] = []
  for (const { name, openid, url, says, storage } of await demoVisits(product)) {
    const app = await openPackage({ openid, url, storage, cloudUrl: product.url })
    await app.waitForText(says)
    const { first = 0, largest = 0 } = app.sizes()[app.path()] ?? {}
    measured.push({
      page: name,
      firstSetDataKb: kb(first),
      largestSetDataKb: kb(largest),
      ...app.tree(),
    })
    app.close()
  }
  return measured
}

/** What every page costs with the demo world, and the boot against an empty Taro page (limit 1.5). */
export const faceBench = async (): Promise<{ pages: FacePage[]; boot: FaceBoot }> => {
  const data = temporaryData()
  const product = await startProduct(data.folder, ['--control'])
  try {
    return { pages: await pagesOf(product), boot: await bootRatio(product.url) }
  } finally {
    await product.stop()
    data.remove()
  }
}
