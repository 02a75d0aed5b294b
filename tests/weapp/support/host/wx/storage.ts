import { answering, WxFail, type WxParts } from './answer'

/** wx.*Storage*, sync and not. Values go through JSON. */
export function storageApi(parts: WxParts): Record<string, unknown> {
  const { storage } = parts
  const copy = (value: unknown): unknown => (value === undefined ? '' : JSON.parse(JSON.stringify(value)))
  const clear = (): void => Object.keys(storage).forEach((key) => delete storage[key])
  const info = () => ({ keys: Object.keys(storage), currentSize: 1, limitSize: 10240 })
  const has = (key: string): boolean => Object.hasOwn(storage, key)
  return {
    getStorageSync: (key: string) => (has(key) ? copy(storage[key]) : ''),
    setStorageSync: (key: string, value: unknown) => void (storage[key] = copy(value)),
    removeStorageSync: (key: string) => void delete storage[key],
    getStorageInfoSync: info,
    clearStorageSync: clear,
    ...answering(
      {
        getStorage({ key }) {
          if (!has(String(key))) throw new WxFail('getStorage:fail data not found')
          return { data: storage[String(key)] }
        },
        setStorage: ({ key, data }) => void (storage[String(key)] = copy(data)),
        removeStorage: ({ key }) => void delete storage[String(key)],
        getStorageInfo: info,
        clearStorage: clear,
      },
      parts,
    ),
  }
}
