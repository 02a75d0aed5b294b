import type { DeclaredFunction } from './wanted'

const variablesOf = (keys: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(keys.map((key) => [key, `{{env.${key}}}`]))

/**
 * The text of config/cloudbaserc.json, for the official CLI (`tcb --config-file config/cloudbaserc.json fn deploy`):
 * made from each function's config.json so that the two cannot differ.
 */
export const cloudbaserc = (functions: readonly DeclaredFunction[]): string => {
  const file = {
    version: '2.0',
    envId: '{{env.UNION_CLOUD_ENV}}',
    functionRoot: 'dist/cloud',
    functions: functions.map(({ name, config }) => ({
      name,
      handler: 'index.main',
      runtime: config.runtime,
      memorySize: config.memorySize,
      timeout: config.timeout,
      installDependency: config.installDependency,
      envVariables: variablesOf(config.envKeys ?? []),
      triggers: config.triggers ?? [],
      ignore: [],
    })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
