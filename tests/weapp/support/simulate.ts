import { createRequire } from 'node:module'
import path from 'node:path'
import type { Json } from './types'

/** As much of miniprogram-simulate as is used: WeChat's older renderer (exparser) and its official wcc. */
interface Simulate {
  load(file: string, tag: string, options: { rootPath: string }): string
  render(id: string): Drawn
}

interface Drawn {
  instance: PageObject
  dom: { querySelector(selector: string): unknown }
  attach(parent: unknown): void
  detach(): void
}

type PageObject = Record<string, unknown>

/** WeChat's globals, which this renderer wants on jest's own global object. */
interface Globals {
  Component(definition: Json): void
  document: { body: unknown }
}

export interface SimulatedPage {
  /** whether there is anything on it */
  drawn: boolean
  /** what went wrong while it was drawn */
  errors: string[]
}

/** Opens pages of a package one after the other. */
export interface Simulator {
  open(page: string): Promise<SimulatedPage>
}

const world = globalThis as unknown as Globals

/**
 * Starts the package's app.js in jest's jsdom. The app's code sees jest's window here: that it needs none is
 * proved by open-package.ts. `wx` is the whole stand-in.
 */
export function startSimulator(dist: string, wx: Record<string, unknown>): Simulator {
  const stack: PageObject[] = []
  let app: PageObject = {}
  Object.assign(world, {
    wx,
    App: (definition: PageObject) => void (app = definition),
    getApp: () => app,
    getCurrentPages: () => stack,
    Page: (definition: Json) => world.Component(asComponent(definition)),
  })
  const load = createRequire(__filename)
  const simulate = load('miniprogram-simulate') as Simulate
  told('app.js', () => {
    load(path.join(dist, 'app.js'))
    call(app, 'onLaunch', { path: '', query: {}, scene: 1001 })
  })
  return {
    async open(page) {
      const errors: string[] = []
      const silence = listen(errors)
      const drawn = told(page, () => {
        const tag = page.replaceAll('/', '-')
        return simulate.render(simulate.load(path.join(dist, page), tag, { rootPath: dist }))
      })
      const shown = await told(page, () => visit(drawn, page, stack)).finally(silence)
      return { drawn: shown, errors }
    },
  }
}

async function visit(drawn: Drawn, page: string, stack: PageObject[]): Promise<boolean> {
  const { instance } = drawn
  drawn.attach(world.document.body)
  Object.assign(instance, { route: page, __route__: page, options: {} })
  stack.splice(0, stack.length, instance)
  for (const name of ['onLoad', 'onShow', 'onReady']) call(instance, name, {})
  await turns(20)
  const shown = drawn.dom.querySelector('wx-view') !== null
  call(instance, 'onUnload', undefined)
  await turns(3)
  drawn.detach()
  return shown
}

/** Collects what is written to console.error; returns the way back. Lost rejections fail the test by jest. */
function listen(errors: string[]): () => void {
  const console = jest.spyOn(globalThis.console, 'error')
  console.mockImplementation((...words: unknown[]) => void errors.push(words.map(messageOf).join(' ')))
  return () => console.mockRestore()
}

/** Fails with the message alone: the stack would quote a file of one long line. */
function told<T>(where: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw new Error(`${where}: ${messageOf(error)}`)
  }
}

function messageOf(error: unknown): string {
  const { message, errMsg } = (error ?? {}) as { message?: string; errMsg?: string }
  return message ?? errMsg ?? String(error)
}

function call(owner: PageObject, name: string, argument: unknown): void {
  const own = owner[name]
  if (typeof own === 'function') own.call(owner, argument)
}

/** This renderer knows components only: a page is one whose functions are methods. */
function asComponent({ data = {}, ...rest }: Json): Json {
  const methods = Object.entries(rest).filter(([, value]) => typeof value === 'function')
  return { data, methods: Object.fromEntries(methods) }
}

async function turns(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) await new Promise((resolve) => setTimeout(resolve, 1))
}
