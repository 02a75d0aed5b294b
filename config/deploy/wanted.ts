import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { CollectionSpec, Trigger } from '../../local-cloud/start'
import { digestOf, filesBelow } from '../scripts/lib/files'
import type { CloudFunction, CloudIndex, CloudState } from './account'

/** A function's config.json: what DevTools reads of it, and `clients` and `envKeys`, which are ours. */
export type FunctionConfig = {
  readonly runtime: string
  readonly memorySize: number
  readonly timeout: number
  readonly installDependency: false
  readonly permissions: { readonly openapi: readonly string[] }
  /** True: signed-in people may call it. Otherwise only timers and other functions may. */
  readonly clients?: boolean
  /** Names of environment variables; their values are never in the repository. */
  readonly envKeys?: readonly string[]
  readonly triggers?: readonly Trigger[]
}

export type DeclaredFunction = {
  readonly name: string
  readonly config: FunctionConfig
  readonly digest: string
}

/** Denies every client to read and to write; functions are not clients. The cloud's own rule of that meaning. */
export const CLOSED_RULE = { tag: 'ADMINONLY', read: false, write: false } as const

const SIGNED_IN = "auth != null && auth.loginType != 'ANONYMOUS'"

/** The functions of a built folder, `<dir>/<name>/{index.js,config.json}`. */
export const declaredFunctions = (dir: string, names: readonly string[]): readonly DeclaredFunction[] =>
  names.map((name) => {
    const folder = path.join(dir, name)
    const config = JSON.parse(readFileSync(path.join(folder, 'config.json'), 'utf8')) as FunctionConfig
    const files = filesBelow(folder)
    return { name, config, digest: digestOf(files, '').slice(0, 16) }
  })

const indexOf = ({
  name,
  fields,
  unique = false,
  sparse = false,
}: CollectionSpec['indexes'][number]): CloudIndex => ({
  name: sparse ? `${name}_sparse` : name,
  fields,
  unique,
  sparse,
})

/** Reads the values of the keys; throws and names all that are missing. */
const environmentOf = (
  { name, config }: DeclaredFunction,
  variables: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> => {
  const keys = config.envKeys ?? []
  const missing = keys.filter((key) => !variables[key])
  if (missing.length > 0)
    throw new Error(`the function ${name} needs ${missing.join(', ')} in the environment`)
  return Object.fromEntries(keys.map((key) => [key, variables[key] ?? '']))
}

const functionOf = (
  declared: DeclaredFunction,
  variables: Readonly<Record<string, string | undefined>>,
): CloudFunction => ({
  name: declared.name,
  runtime: declared.config.runtime,
  memorySize: declared.config.memorySize,
  timeout: declared.config.timeout,
  description: `union-home ${declared.digest}`,
  environment: environmentOf(declared, variables),
  triggers: declared.config.triggers ?? [],
})

const functionRule = (functions: readonly DeclaredFunction[]): string => {
  const open = functions.filter(({ config }) => config.clients === true)
  const named = open.map(({ name }) => [name, { invoke: SIGNED_IN }])
  return JSON.stringify({ '*': { invoke: false }, ...Object.fromEntries(named) })
}

/**
 * What the environment shall hold: collections closed to clients, their indexes, and the functions.
 * Throws when `variables` lacks a key that a function names.
 */
export const wantedState = (
  collections: readonly CollectionSpec[],
  functions: readonly DeclaredFunction[],
  variables: Readonly<Record<string, string | undefined>>,
): CloudState => ({
  collections: collections.map(({ name, indexes }) => ({
    name,
    rule: CLOSED_RULE.tag,
    indexes: indexes.map(indexOf),
  })),
  functions: functions.map((declared) => functionOf(declared, variables)),
  functionRule: functionRule(functions),
})
