import type { Bundle } from '../types'
import { appJson } from './config'
import { plainEvent } from './events'
import type { Journal } from './journal'
import type { Meter } from './meter'
import { resolveFrom, subPackageRoots } from './paths'
import type { PageInstance, Registrar, Renderer } from './renderer'

type Fn = (this: unknown, ...args: unknown[]) => unknown
type Definition = Record<string, unknown>

/** Runs one file of the package with these names in scope, apart from the DOM. */
export type Evaluate = (file: string, source: string, scope: Record<string, unknown>) => void

/** The app's own code. */
export interface Modules {
  /** Runs app.js. */
  start(): void
  /** Registers a page or component and everything it uses. */
  define(path: string): void
  /** what App() was given */
  app(): Definition
}

export interface ModuleParts {
  bundle: Bundle
  renderer: Renderer
  meter: Meter
  journal: Journal
  evaluate: Evaluate
  wx: object
  pages(): PageInstance[]
}

/** WeChat's module system: require(), App, Page, Component and what belongs to them. */
export function createModules(parts: ModuleParts): Modules {
  const { renderer, journal } = parts
  let app: Definition | null = null
  // Page() and Component() are called from taro.js: they belong to the file being loaded, not to their caller
  let registrar: Registrar | null = null
  const current = (word: string): Registrar => {
    if (!registrar) throw new Error(`${word}() outside a page or component file`)
    return registrar
  }
  const load = createRequire(parts, {
    App: (definition: Definition) => void (app = withPlainEvents(definition, journal)),
    getApp: () => app,
    getCurrentPages: () => parts.pages(),
    requirePlugin: () => ({}),
    Behavior: (definition: unknown) => current('Behavior').Behavior(definition),
    Page: (definition: Definition) => current('Page').Page(withPlainEvents(definition, journal)),
    Component: (definition: Definition) => current('Component').Component(component(definition, parts)),
  })
  const register = (path: string): void =>
    renderer.define(path, (own) => {
      const before = registrar
      registrar = own
      try {
        load(`${path}.js`)
      } catch (error) {
        journal.fail(path, error)
        // the stack would quote a file of one long line
        throw new Error(`${path} does not load: ${(error as Error).message}`)
      } finally {
        registrar = before
      }
    })
  return {
    define: createDefine(parts, register),
    start: () => void load('app.js'),
    app() {
      if (!app) throw new Error('App() was not called')
      return app
    },
  }
}

/** Registers a file and, before it, what its JSON says it uses; each once. */
function createDefine({ renderer, journal }: ModuleParts, register: (path: string) => void) {
  const defined = new Set<string>()
  return function define(path: string): void {
    if (defined.has(path)) return
    defined.add(path)
    for (const used of Object.values(renderer.components[path]?.usingComponents ?? {})) {
      const target = resolveFrom(path, used)
      if (renderer.components[target]) define(target)
      else journal.fail(path, new Error(`usingComponents: no component ${used}`))
    }
    register(path)
  }
}

type Require = (file: string, from?: string) => unknown

/** require() over the files of the package, each run once; no way into another sub-package. */
function createRequire({ bundle, evaluate, wx }: ModuleParts, scope: Definition): Require {
  const cache: Record<string, { exports: unknown }> = {}
  const roots = subPackageRoots(appJson(bundle))
  const packageOf = (file: string): string => roots.find((root) => file.startsWith(`${root}/`)) ?? ''
  const load: Require = (file, from = '') => {
    const found = cache[file]
    if (found) return found.exports
    const source = bundle.js[file]
    if (source === undefined) throw new Error(`module '${file}' is not in the package (from ${from})`)
    if (packageOf(file) && from && packageOf(from) !== packageOf(file)) {
      throw new Error(`${from} may not require ${file}: it lies in another sub-package`)
    }
    const module = (cache[file] = { exports: {} })
    const require = (path: string): unknown => load(withExtension(resolveFrom(file, path)), file)
    evaluate(file, source, { ...scope, require, module, exports: module.exports, wx })
    return module.exports
  }
  return load
}

const withExtension = (file: string): string => (file.endsWith('.js') ? file : `${file}.js`)

/** Every function of a definition gets plain events, and its exceptions are written down. */
function withPlainEvents(definition: Definition, journal: Journal): Definition {
  for (const [name, value] of Object.entries(definition)) {
    if (typeof value !== 'function') continue
    const own = value as Fn
    definition[name] = function (this: unknown, first: unknown, ...rest: unknown[]): unknown {
      try {
        return own.call(this, plainEvent(first), ...rest)
      } catch (error) {
        journal.fail(name, error)
        return undefined
      }
    }
  }
  return definition
}

/** A component's methods, property types and setData, made fit for the renderer. */
function component(definition: Definition, { journal, meter }: ModuleParts): Definition {
  if (definition.methods) withPlainEvents(definition.methods as Definition, journal)
  definition.properties = ownTypes((definition.properties ?? {}) as Definition)
  const lifetimes = (definition.lifetimes ??= {}) as Record<string, Fn | undefined>
  const created = lifetimes.created ?? (definition.created as Fn | undefined)
  lifetimes.created = function (this: unknown) {
    measure(this as PageInstance, String((this as PageInstance).is ?? 'component'), meter)
    return created?.call(this)
  }
  return definition
}

/** The package's `Object`, `String` … come from its own realm; the renderer compares with ours. */
function ownTypes(properties: Definition): Definition {
  const types: Definition = { Object, String, Number, Boolean, Array, Function }
  const own = (type: unknown): unknown => (typeof type === 'function' ? types[type.name] : type)
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      if (typeof property !== 'object' || !property) return [name, own(property)]
      return [name, 'type' in property ? { ...property, type: own(property.type) } : property]
    }),
  )
}

/** From now on the instance's setData goes through JSON and is counted. */
export function measure(instance: PageInstance, path: string, meter: Meter): void {
  const { setData } = instance
  instance.setData = (data, done) => setData.call(instance, meter.pass(path, data), done)
}
