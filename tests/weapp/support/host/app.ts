import type { Json, Rect } from '../types'
import type { Answers } from './answers'
import type { WxCall } from './journal'
import type { SetDataSizes, TreeSize } from './meter'

/**
 * A running mini-program, as a person with the phone in hand would describe it. Things are found by what they
 * say: text first, then aria-label; fields also by placeholder or the words beside them.
 */
export interface App {
  /** Taps what says these words, and waits until the app is quiet again. A disabled button is an error. */
  tapText(text: string, nth?: number): Promise<void>
  /** Taps a tab of the tab bar. */
  tapTab(text: string): Promise<void>
  /** Types into a field, in place of what is there. */
  fill(label: string, value: string): Promise<void>
  /** Chooses in a picker: the words of an item, several for a multi-column one, or a date or time. */
  choose(label: string, ...values: string[]): Promise<void>
  waitForText(text: string): Promise<void>
  waitForNoText(text: string): Promise<void>
  /** Waits for a page to be on top. */
  waitForPath(path: string): Promise<void>
  /** Goes back one page. */
  back(): Promise<void>
  /** Opens a page on top, as a link would. Rejects with WeChat's errMsg. */
  open(url: string): Promise<void>
  /** Starts again at a page, or at the first. */
  relaunch(url?: string): Promise<void>
  pullDown(): Promise<void>
  reachBottom(): Promise<void>
  /** What the page offers to share. */
  share(): Json | null
  /** Puts the app in the background and brings it back. */
  hideAndShow(): Promise<void>
  /** Sets what the person answers when WeChat asks. */
  answer(answers: Partial<Answers>): void
  goOffline(): Promise<void>
  goOnline(): Promise<void>
  /** All text of the page on top, one piece a line. */
  text(): string
  /** Whether the page says it, in text or aria-label. */
  has(text: string): boolean
  /** Whether what says these words is off: disabled, or told so to a screen reader (aria-disabled). */
  isDisabled(text: string): boolean
  /** What a field holds. */
  value(label: string): string
  /** Path of the page on top, e.g. `pages/home/index`. */
  path(): string
  query(): Record<string, string>
  /** Paths of all open pages, bottom first. */
  paths(): string[]
  title(): string
  badges(): Record<number, string>
  /** Words of the toasts so far. */
  toasts(): string[]
  /** Words of the dialogues so far: title and content. */
  modals(): string[]
  /** Calls of wx functions so far. */
  calls(name?: string): WxCall[]
  /** Everything that went wrong, as `where: message`. Empty in a sound app. */
  errors(): string[]
  /** setData by page path. */
  sizes(): Record<string, SetDataSizes>
  /** setData since the last tap began. */
  lastTap(): SetDataSizes
  tree(): TreeSize
  /** Waits until answers, requests and short timers are through. */
  settle(): Promise<void>
  /** Where the words are on the screen; scrolls there. For real touches. */
  place(text: string, nth?: number): Rect
  storage(): Record<string, unknown>
}
