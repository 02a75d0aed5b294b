import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { templates } from '../scaffold/capability'

const fill = (text: string, name: string): string =>
  text.replaceAll('{{name}}', name).replaceAll('{{Name}}', name.charAt(0).toUpperCase() + name.slice(1))

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text, { flag: 'wx' })
  console.log(`wrote ${file}`)
}

/** `npm run new -- <capability>`: both folders of a capability and a test that fails until it has a rule. */
const main = ([name = '']: readonly string[]): number => {
  if (!/^[a-z]+$/.test(name)) {
    console.error('usage: npm run new -- <capability>   (one plural noun in lower case, such as trips)')
    return 2
  }
  const files = Object.entries(templates).map(([file, text]) => [fill(file, name), fill(text, name)] as const)
  const taken = files.find(([file]) => existsSync(file))
  if (taken) {
    console.error(`${taken[0]} exists already`)
    return 1
  }
  for (const [file, text] of files) write(file, text)
  console.log(
    '\nNow one line each in cloudfunctions/{registry,aftermaths,collections}.ts and src/features.ts.',
  )
  return 0
}

process.exitCode = main(process.argv.slice(2))
