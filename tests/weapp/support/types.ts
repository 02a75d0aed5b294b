/** Plain JSON object. */
export type Json = Record<string, unknown>

/** A JSON file of the package: app.json, theme.json or the one beside a page or component. */
export type ConfigFile = Json & {
  usingComponents?: Record<string, string>
}

export interface TabItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

/** As much of app.json as the host reads. */
export interface AppJson extends ConfigFile {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
  window?: Json
  tabBar?: Json & { list: TabItem[] }
}

/** A built package after compilation. Plain data, so that it travels to Chromium as it is. */
export interface Bundle {
  /** path → source, e.g. `pages/home/index.js` */
  js: Record<string, string>
  wxss: Record<string, string>
  /** path → parsed content; `app.json` is always there */
  json: Record<string, ConfigFile>
  /** path → data URI of every picture in the package */
  pictures: Record<string, string>
  /** one JavaScript expression: `{ [path]: template }`, made by WeChat's compiler */
  templates: string
  /** what the compiler disliked, as `file:line:column level message` */
  warnings: string[]
  /** Taro: names of nodes that base.wxml can draw (`tmpl_<level>_<name>`) */
  nodeNames: string[]
  /** built-in tag → attributes (camelCase) that the package's wxml gives to it */
  attributes: Record<string, string[]>
}

/** As much of a DOM element as the host touches (jsdom's or the browser's). */
export interface Dom {
  readonly tagName: string
  readonly parentNode: Dom | null
  readonly children: ArrayLike<Dom>
  readonly childNodes: ArrayLike<DomNode>
  textContent: string | null
  innerHTML: string
  id: string
  className: string
  style: Record<string, string>
  value: string
  src: string
  scrollTop: number
  readonly scrollHeight: number
  readonly clientHeight: number
  offsetLeft?: number
  offsetTop?: number
  /** the renderer's node behind this element */
  __wxElement?: RenderNode
  appendChild(node: Dom): void
  append(...nodes: (Dom | string)[]): void
  remove(): void
  contains(node: unknown): boolean
  querySelector(selector: string): Dom | null
  querySelectorAll(selector: string): Iterable<Dom>
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  addEventListener(type: string, listener: (event: DomEvent) => void): void
  dispatchEvent(event: unknown): boolean
  getBoundingClientRect(): Rect
  scrollIntoView?(options: Json): void
}

export interface DomNode {
  readonly nodeType: number
  textContent: string | null
}

export interface DomEvent {
  key?: string
  target: unknown
  stopPropagation(): void
}

export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
  width: number
  height: number
}

export interface DomDocument {
  body: Dom
  createElement(tag: string): Dom
  createTextNode(text: string): Dom
  createDocumentFragment(): Dom
  /** the browser's only */
  elementFromPoint?(x: number, y: number): Dom | null
  defaultView: {
    Event: new (type: string, init?: Json) => unknown
    MouseEvent: new (type: string, init?: Json) => unknown
  }
}

/** As much of a glass-easel element as the host touches. */
export interface RenderNode {
  is?: string
  id: string
  dataset: Json
  data: Json
  $$: Dom
  setData(data: Json): void
  triggerEvent(type: string, detail?: unknown, options?: Json): void
}
