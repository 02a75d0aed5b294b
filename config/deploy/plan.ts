import type { Trigger } from '../../local-cloud/start'
import type { Account, CloudCollection, CloudFunction, CloudIndex, CloudState } from './account'

/** One thing to do; `says` is its line in the plan, without any secret. */
export type Step = { readonly says: string; readonly run: (account: Account) => Promise<void> }

export type Plan = {
  readonly steps: readonly Step[]
  /** What forbids the deployment; nothing is done while there is any. */
  readonly obstacles: readonly string[]
  /** How many collections, indexes, rules, functions and timers are as they should be already. */
  readonly unchanged: number
}

const step = (says: string, run: Step['run']): Step => ({ says, run })

const fieldsText = ({ fields }: CloudIndex): string =>
  fields.map(({ name, direction }) => (direction < 0 ? `-${name}` : name)).join(', ')

const indexText = (collection: string, index: CloudIndex): string => {
  const kinds = [index.unique ? 'unique' : '', index.sparse ? 'sparse' : ''].filter(Boolean).join(' ')
  return `${collection}.${index.name} (${fieldsText(index)})${kinds && ` ${kinds}`}`
}

const sameIndex = (a: CloudIndex, b: CloudIndex): boolean =>
  a.unique === b.unique && fieldsText(a) === fieldsText(b)

const indexSteps = (
  collection: string,
  index: CloudIndex,
  present: CloudIndex | undefined,
): readonly Step[] => {
  if (present && sameIndex(index, present)) return []
  const create = step(`+ index      ${indexText(collection, index)}`, (account) =>
    account.createIndex(collection, index),
  )
  const drop = step(`- index      ${collection}.${index.name}`, (account) =>
    account.dropIndex(collection, index.name),
  )
  return present ? [drop, create] : [create]
}

const collectionSteps = (wanted: CloudCollection, present: CloudCollection | undefined): readonly Step[] => {
  const { name, rule } = wanted
  const create = step(`+ collection ${name}`, (account) => account.createCollection(name))
  const close = step(`+ rule       ${name} ${rule}: clients read=false write=false`, (account) =>
    account.setRule(name, rule),
  )
  const indexes = wanted.indexes.flatMap((index) =>
    indexSteps(
      name,
      index,
      present?.indexes.find((other) => other.name === index.name),
    ),
  )
  return [...(present ? [] : [create]), ...(present?.rule === rule ? [] : [close]), ...indexes]
}

const triggerText = (name: string, { name: trigger, config }: Trigger): string =>
  `${name}.${trigger} "${config}"`

const triggerSteps = (wanted: CloudFunction, present: CloudFunction): readonly Step[] => {
  const { name } = wanted
  const isIn = (list: readonly Trigger[]) => (trigger: Trigger) =>
    list.some((other) => other.name === trigger.name && other.config === trigger.config)
  const gone = present.triggers.filter((trigger) => !isIn(wanted.triggers)(trigger))
  const missing = wanted.triggers.filter((trigger) => !isIn(present.triggers)(trigger))
  return [
    ...gone.map((trigger) =>
      step(`- timer      ${triggerText(name, trigger)}`, (account) =>
        account.dropTrigger(name, trigger.name),
      ),
    ),
    ...missing.map((trigger) =>
      step(`+ timer      ${triggerText(name, trigger)}`, (account) => account.createTrigger(name, trigger)),
    ),
  ]
}

/** The cloud replaces a function's variables; those set by hand are kept. */
const merged = (wanted: CloudFunction, present: CloudFunction): CloudFunction => ({
  ...wanted,
  environment: { ...present.environment, ...wanted.environment },
})

const changesOf = (wanted: CloudFunction, present: CloudFunction): readonly string[] => {
  const changedKeys = Object.keys(wanted.environment).filter(
    (key) => wanted.environment[key] !== present.environment[key],
  )
  return [
    ...(wanted.memorySize === present.memorySize ? [] : [`memory ${wanted.memorySize} MB`]),
    ...(wanted.timeout === present.timeout ? [] : [`timeout ${wanted.timeout} s`]),
    ...changedKeys.map((key) => `env ${key}`),
  ]
}

const updateSteps = (wanted: CloudFunction, present: CloudFunction): readonly Step[] => {
  const { name } = wanted
  const changes = changesOf(wanted, present)
  const newCode = wanted.description !== present.description
  const code = step(`~ code       ${name} (${wanted.description})`, (account) => account.updateCode(wanted))
  // The description names the code, so it is written after it: a run that dies between is repeated.
  const config = step(`~ config     ${name} ${changes.join(', ') || 'description'}`, (account) =>
    account.updateConfig(merged(wanted, present)),
  )
  return [
    ...(newCode ? [code] : []),
    ...(newCode || changes.length > 0 ? [config] : []),
    ...triggerSteps(wanted, present),
  ]
}

const functionText = ({ name, runtime, memorySize, timeout, environment }: CloudFunction): string => {
  const keys = Object.keys(environment)
  return `${name} ${runtime}, ${memorySize} MB, ${timeout} s${keys.length > 0 ? `, env ${keys.join(' ')}` : ''}`
}

const creationSteps = (wanted: CloudFunction): readonly Step[] => [
  step(`+ function   ${functionText(wanted)}`, (account) => account.createFunction(wanted)),
  ...wanted.triggers.map((trigger) =>
    step(`+ timer      ${triggerText(wanted.name, trigger)}`, (account) =>
      account.createTrigger(wanted.name, trigger),
    ),
  ),
]

const sizeOf = ({ collections, functions }: CloudState): number =>
  collections.reduce((sum, { indexes }) => sum + 2 + indexes.length, 1) +
  functions.reduce((sum, { triggers }) => sum + 1 + triggers.length, 0)

/** A runtime is fixed when a function is created. */
const obstaclesIn = (wanted: CloudState, present: CloudState): readonly string[] =>
  wanted.functions.flatMap(({ name, runtime }) => {
    const found = present.functions.find((other) => other.name === name)
    return found && found.runtime !== runtime
      ? [
          `the function ${name} runs on ${found.runtime}, not ${runtime}: the cloud cannot change that. Delete it first.`,
        ]
      : []
  })

/** The steps from what is there to what is wanted, in order; nothing undeclared is deleted but timers. */
export const planOf = (wanted: CloudState, present: CloudState): Plan => {
  const collections = wanted.collections.flatMap((one) =>
    collectionSteps(
      one,
      present.collections.find((other) => other.name === one.name),
    ),
  )
  const functions = wanted.functions.flatMap((one) => {
    const found = present.functions.find((other) => other.name === one.name)
    return found ? updateSteps(one, found) : creationSteps(one)
  })
  const rule = step(`+ rule       functions ${wanted.functionRule}`, (account) =>
    account.setFunctionRule(wanted.functionRule),
  )
  const steps = [
    ...collections,
    ...(wanted.functionRule === present.functionRule ? [] : [rule]),
    ...functions,
  ]
  const changed = steps.filter(({ says }) => !says.startsWith('-')).length
  return { steps, obstacles: obstaclesIn(wanted, present), unchanged: Math.max(0, sizeOf(wanted) - changed) }
}

/** Does the steps one after the other, telling each before it is done; stops at the first that fails. */
export const carryOut = async (plan: Plan, account: Account, say: (line: string) => void): Promise<void> => {
  if (plan.obstacles.length > 0) throw new Error(plan.obstacles.join('\n'))
  for (const { says, run } of plan.steps) {
    say(says)
    await run(account)
  }
}
