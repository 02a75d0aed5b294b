import { useRouter } from '@tarojs/taro'

/**
 * What a page was opened with: its query, or what a 小程序码 carries in `scene`, 'id=…&from=…' (32 visible characters
 * at most, encoded once more by WeChat). A link in a message and a code on a poster lead to the same page.
 */
export function useParams(): Partial<Record<string, string>> {
  const { scene, ...query } = useRouter().params
  return { ...paramsOf(scene), ...query }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Reads 'id%3Da1%26kind%3Dtrip'; what is not name=value is passed over. */
export function paramsOf(scene: string | undefined): Record<string, string> {
  const pairs = decoded(scene ?? '')
    .split('&')
    .map((pair) => pair.split('='))
  return Object.fromEntries(
    pairs.flatMap(([name, ...rest]) => (name && rest.length > 0 ? [[name, rest.join('=')]] : [])),
  )
}
