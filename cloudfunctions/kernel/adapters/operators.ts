import type { Operator } from '../ports/db'

type Command = Readonly<Record<string, (value: unknown) => unknown>>
type Range = { readonly and: (other: unknown) => unknown }

const names: Readonly<Record<Exclude<Operator['operator'], 'between'>, string>> = {
  gt: 'gt',
  gte: 'gte',
  lt: 'lt',
  lte: 'lte',
  exists: 'exists',
  oneOf: 'in',
  size: 'size',
  inc: 'inc',
  push: 'push',
  unset: 'remove',
  replace: 'set',
}

const isOperator = (value: unknown): value is Operator =>
  typeof value === 'object' && value !== null && 'operator' in value && 'value' in value

const translated = (command: Command, { operator, value }: Operator): unknown => {
  if (operator !== 'between') return command[names[operator]]?.(value)
  const [from, to] = value as readonly [string, string]
  return (command.gte?.(from) as Range).and(command.lt?.(to))
}

/**
 * Our plain conditions and changes in the SDK's own objects.
 * The SDK drops a key whose value is undefined, which widens a condition to every document: refused here.
 */
export const translate = (
  command: Command,
  fields: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const result: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) throw new TypeError(`${field} is undefined in a database condition or change`)
    result[field] = isOperator(value) ? translated(command, value) : value
  }
  return result
}
