import { NAVIGATION_HEIGHT, TABS_HEIGHT } from '../bars'
import { appJson } from '../config'
import { answering, type WxParts } from './answer'

interface RandomOptions {
  length: number
  success(result: { randomValues: ArrayBuffer }): void
}

/** Facts about the phone and the app, listeners of the base library, small device functions. */
export function deviceApi(parts: WxParts): Record<string, unknown> {
  const { device, bus, later } = parts
  const system = (): Record<string, unknown> => systemInfo(parts)
  const network = (): Record<string, unknown> => ({
    networkType: device.online ? 'wifi' : 'none',
    isConnected: device.online,
  })
  const entry = () => ({ path: appJson(parts.bundle).pages[0], query: {}, scene: 1001, referrerInfo: {} })
  return {
    ...listeners(parts),
    canIUse: () => true,
    nextTick: later,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getSystemInfoSync: system,
    getWindowInfo: system,
    getDeviceInfo: system,
    getAppBaseInfo: system,
    getSystemSetting: () => ({ bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true }),
    getAppAuthorizeSetting: () => ({ cameraAuthorized: 'authorized', albumAuthorized: 'authorized' }),
    getMenuButtonBoundingClientRect: () => ({
      ...{ top: 48, bottom: 80, left: device.width - 94, right: device.width - 7 },
      ...{ width: 87, height: 32 },
    }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0', envVersion: 'release', version: '1.0.0' } }),
    getLaunchOptionsSync: entry,
    getEnterOptionsSync: entry,
    getUpdateManager: () => ({
      onCheckForUpdate: (listener: () => void) => bus.on('checkForUpdate', listener),
      onUpdateReady: (listener: () => void) => bus.on('updateReady', listener),
      onUpdateFailed: (listener: () => void) => bus.on('updateFailed', listener),
      applyUpdate: () => void parts.journal.calls.push({ name: 'applyUpdate', options: {} }),
    }),
    getPerformance: () => ({
      createObserver: () => ({ observe() {}, disconnect() {} }),
      getEntries: () => [],
    }),
    reportEvent: () => undefined,
    // Not one of `answering`: bytes do not go through JSON.
    getRandomValues: ({ length, success }: RandomOptions) =>
      later(() => success({ randomValues: new Uint8Array(length).fill(7).buffer })),
    ...answering(
      {
        getSystemInfo: system,
        getNetworkType: network,
        login: () => ({ code: 'login-code' }),
        checkSession: () => undefined,
        setClipboardData: ({ data }) => ({ data }),
        getClipboardData: () => ({ data: '' }),
        vibrateShort: () => undefined,
        vibrateLong: () => undefined,
        setKeepScreenOn: () => undefined,
        setScreenBrightness: () => undefined,
        getScreenBrightness: () => ({ value: 0.5 }),
        hideKeyboard: () => undefined,
      },
      parts,
    ),
  }
}

const EVENTS = [
  'AppShow AppHide Error UnhandledRejection PageNotFound ThemeChange WindowResize NetworkStatusChange',
  'NetworkWeakChange MemoryWarning KeyboardHeightChange UserCaptureScreen NeedPrivacyAuthorization',
].flatMap((line) => line.split(' '))

function listeners({ bus }: WxParts): Record<string, unknown> {
  const names = EVENTS.map((name) => [name, name[0]?.toLowerCase() + name.slice(1)] as const)
  return Object.fromEntries(
    names.flatMap(([name, event]) => [
      [`on${name}`, (listener: (detail: unknown) => void) => bus.on(event, listener)],
      [`off${name}`, (listener?: (detail: unknown) => void) => bus.off(event, listener)],
    ]),
  )
}

function systemInfo({ device, pages, bars }: WxParts): Record<string, unknown> {
  const { width, height } = device
  const path = pages().stack.at(-1)?.path
  const tab = bars.tabs.some((item) => item.pagePath === path) ? TABS_HEIGHT : 0
  return {
    ...{ platform: 'ios', system: 'iOS 17.0', brand: 'iPhone', model: 'iPhone 14', language: 'zh_CN' },
    ...{ SDKVersion: '3.8.0', version: '8.0.50', pixelRatio: 2, statusBarHeight: 44 },
    ...{ screenWidth: width, screenHeight: height, windowWidth: width },
    windowHeight: height - NAVIGATION_HEIGHT - tab,
    fontSizeSetting: device.fontSize,
    fontSizeScaleFactor: device.fontSize / 16,
    theme: device.theme,
    safeArea: { top: 44, bottom: height - 34, left: 0, right: width, width, height: height - 78 },
  }
}
