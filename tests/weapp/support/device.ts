import type { Device } from './host/wx/answer'

/** How the phone is set. */
export interface Look {
  /** px */
  width?: number
  height?: number
  dark?: boolean
  /** 关怀模式: WeChat's font size set to large */
  large?: boolean
}

/** A phone that is online and set like this. */
export function deviceFor({ width = 390, height = 844, dark = false, large = false }: Look): Device {
  return { width, height, theme: dark ? 'dark' : 'light', fontSize: large ? 24 : 16, online: true }
}
