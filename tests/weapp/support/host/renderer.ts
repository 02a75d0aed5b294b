import * as ge from 'glass-easel'
import * as adapter from 'glass-easel-miniprogram-adapter'
import type { Bundle, ConfigFile, Dom, DomDocument, RenderNode } from '../types'
import { builtInComponents } from './components'
import { isDead } from './find'
import type { Journal } from './journal'
import type { Tools } from './setup'

/** The functions that register the file being loaded, in glass-easel's words. */
export interface Registrar {
  Page(definition: unknown): unknown
  Component(definition: unknown): unknown
  Behavior(definition: unknown): unknown
}

/** A page on the screen. */
export interface DrawnPage {
  instance: PageInstance
  release(): void
}

/** What the host touches of a page object; the app's own functions are reached by name. */
export interface PageInstance extends Record<string, unknown> {
  setData(data: unknown, done?: () => void): void
}

export interface Renderer {
  /** pages and components with template and code: path → its JSON */
  components: Record<string, ConfigFile>
  /** Runs `load` while Page/Component/Behavior register the file at that path. */
  define(path: string, load: (registrar: Registrar) => void): void
  /** Draws a page inside `box`. `prepare` sees the page object before its first draw. */
  draw(path: string, box: Dom, prepare: (instance: PageInstance) => void): DrawnPage
  close(): void
}

/** WeChat's open-source renderer with the package's templates in it. Only taps below `screen` are its own. */
export function createRenderer(bundle: Bundle, tools: Tools, screen: Dom, journal: Journal): Renderer {
  ge.globalOptions.throwGlobalError = false
  const stopListening = listen(journal)
  const space = new adapter.MiniProgramEnv()
  const code = space.createCodeSpace('', true)
  for (const [tag, definition] of Object.entries(builtInComponents(bundle.attributes, tools))) {
    code.getComponentSpace().setGlobalUsingComponent(tag, definition)
  }
  const backend = space.associateBackend(createBackend(tools.doc, screen))
  const components = addTemplates(code, bundle)
  return {
    components,
    close: stopListening,
    define: (path, load) => code.componentEnv(path, (registrar) => load(registrar as Registrar)),
    draw(path, box, prepare) {
      const place = tools.doc.createElement('div')
      box.appendChild(place)
      const root = backend.createRoot('page', code, `/${path}`)
      const instance = root.get() as unknown as PageInstance
      prepare(instance)
      root.attach(box as never, place as never)
      return { instance, release: () => root.release() }
    },
  }
}

/** Said of every list that has no data yet, in WeChat too. */
const HARMLESS = /for-list data is neither Array nor Object/

/** What the renderer says goes to the journal, not to the console. */
function listen(journal: Journal): () => void {
  const onError = (error: unknown): boolean => {
    journal.fail('glass-easel', error)
    return false
  }
  const onWarning = (message: string): boolean => {
    if (!HARMLESS.test(message)) journal.fail('glass-easel', new Error(message))
    return false
  }
  ge.addGlobalErrorListener(onError)
  ge.addGlobalWarningListener(onWarning)
  return () => {
    ge.removeGlobalErrorListener(onError)
    ge.removeGlobalWarningListener(onWarning)
  }
}

function addTemplates(code: adapter.CodeSpace, bundle: Bundle): Record<string, ConfigFile> {
  const groupList = new Function(`return ${bundle.templates}`)() as Record<string, unknown>
  const components: Record<string, ConfigFile> = {}
  for (const [file, config] of Object.entries(bundle.json)) {
    const path = file.replace(/\.json$/, '')
    if (!groupList[path] || bundle.js[`${path}.js`] === undefined) continue
    code.addCompiledTemplate(path, { groupList, content: groupList[path] } as never)
    code.addComponentStaticConfig(path, config)
    components[path] = config
  }
  return components
}

function createBackend(doc: DomDocument, screen: Dom): ge.CurrentWindowBackendContext {
  const backend = new ge.CurrentWindowBackendContext()
  Object.assign(backend, {
    document: {
      // built-in tags must not become HTML elements of the same name
      createElement: (tag: string) => doc.createElement(/^(slot|page)$/.test(tag) ? tag : `wx-${tag}`),
      createTextNode: (text: string) => doc.createTextNode(text),
      createDocumentFragment: () => doc.createDocumentFragment(),
    },
  })
  backend.onEvent((target, type, detail, options) => {
    const dom = (target as unknown as RenderNode).$$
    if (!screen.contains(dom) || (type === 'tap' && isDead(dom))) return 0
    const event = new ge.Event(type, detail, options)
    ge.Event.dispatchEvent(target, event)
    return event.getEventBubbleStatus()
  })
  return backend
}
