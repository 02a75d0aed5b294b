import type { AppJson, Bundle, Json } from '../types'

export type Theme = 'light' | 'dark'

/** As much of a page's window settings as the host shows. */
export interface WindowConfig {
  navigationBarTitleText: string
  navigationBarBackgroundColor: string
  navigationBarTextStyle: 'black' | 'white'
  navigationStyle: 'default' | 'custom'
  backgroundColor: string
  enablePullDownRefresh: boolean
}

const DEFAULTS: WindowConfig = {
  navigationBarTitleText: '',
  navigationBarBackgroundColor: '#000000',
  navigationBarTextStyle: 'white',
  navigationStyle: 'default',
  backgroundColor: '#ffffff',
  enablePullDownRefresh: false,
}

/** app.json */
export function appJson(bundle: Bundle): AppJson {
  const app = bundle.json['app.json']
  if (!app) throw new Error('the package has no app.json')
  return app as AppJson
}

/** A page's window settings: its own over app.json's, `@variables` taken from theme.json. */
export function windowConfig(bundle: Bundle, path: string, theme: Theme): WindowConfig {
  const merged = { ...DEFAULTS, ...appJson(bundle).window, ...bundle.json[`${path}.json`] }
  return inTheme(merged, bundle, theme)
}

/** Replaces `@name` by the theme's value, where app.json names a theme file. */
export function inTheme<T extends object>(config: T, bundle: Bundle, theme: Theme): T {
  const themes = bundle.json['theme.json'] as Record<Theme, Json> | undefined
  const value = (raw: unknown): unknown =>
    typeof raw === 'string' && raw.startsWith('@') ? (themes?.[theme]?.[raw.slice(1)] ?? raw) : raw
  return Object.fromEntries(Object.entries(config).map(([key, raw]) => [key, value(raw)])) as T
}
