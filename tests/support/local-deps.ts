import { contentCheck } from '@cloud/kernel/adapters/content-check'
import { openCloudbase } from '@cloud/kernel/adapters/cloudbase'
import { cloudFiles } from '@cloud/kernel/adapters/files'
import { phoneOf } from '@cloud/kernel/adapters/phone'
import { signing } from '@cloud/kernel/adapters/signing'

/** A key as an environment would hold one. */
export const TEST_KEY = 'a-key-for-tests-only-0123456789abcdef'

/** Storage, signatures and WeChat's check of texts, on the local cloud that is open. */
export const localDeps = () => {
  const app = openCloudbase('local')
  return {
    files: cloudFiles(app),
    sign: signing(TEST_KEY),
    isClean: contentCheck(app),
    phoneOf: phoneOf(app),
  }
}
