import type { IndexSpec, Trigger } from '../../local-cloud/start'

/** An index as the cloud keeps it. Whether it is sparse cannot be read back: its name says it (`_sparse`). */
export type CloudIndex = Pick<IndexSpec, 'name' | 'fields'> & {
  readonly unique: boolean
  readonly sparse: boolean
}

export type CloudCollection = {
  readonly name: string
  /** READONLY, PRIVATE, ADMINWRITE, ADMINONLY or CUSTOM. */
  readonly rule: string
  readonly indexes: readonly CloudIndex[]
}

export type CloudFunction = {
  readonly name: string
  readonly runtime: string
  /** MB */
  readonly memorySize: number
  /** Seconds. */
  readonly timeout: number
  /** Names the code it was made from, so that the next run can tell whether it changed. */
  readonly description: string
  readonly environment: Readonly<Record<string, string>>
  readonly triggers: readonly Trigger[]
}

/** What an environment holds, or shall hold. */
export type CloudState = {
  readonly collections: readonly CloudCollection[]
  readonly functions: readonly CloudFunction[]
  /** The rule, as JSON text, by which clients may call functions. */
  readonly functionRule: string
}

/**
 * The account of one CloudBase environment, as narrow as a deployment needs it. Every method is one step that
 * may be repeated; it rejects with the cloud's error.
 */
export type Account = {
  /** What exists of the named collections and functions. */
  readonly read: (wanted: CloudState) => Promise<CloudState>
  readonly createCollection: (name: string) => Promise<void>
  readonly setRule: (collection: string, rule: string) => Promise<void>
  readonly createIndex: (collection: string, index: CloudIndex) => Promise<void>
  readonly dropIndex: (collection: string, index: string) => Promise<void>
  /** Creates it with code, configuration and timers. */
  readonly createFunction: (wanted: CloudFunction) => Promise<void>
  readonly updateCode: (wanted: CloudFunction) => Promise<void>
  /** Memory, timeout, description and environment; `environment` replaces the one that is there. */
  readonly updateConfig: (wanted: CloudFunction) => Promise<void>
  readonly createTrigger: (name: string, trigger: Trigger) => Promise<void>
  readonly dropTrigger: (name: string, trigger: string) => Promise<void>
  readonly setFunctionRule: (rule: string) => Promise<void>
}

/** An environment in which nothing was deployed yet. */
export const emptyCloud: CloudState = { collections: [], functions: [], functionRule: '' }
