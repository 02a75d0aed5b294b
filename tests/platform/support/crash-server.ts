import { startLocalCloud } from '@local-cloud/start'

/** A server of its own, to be killed: prints its address and runs until then. */
const main = async (): Promise<void> => {
  const cloud = await startLocalCloud({
    dataDir: process.argv[2] ?? '',
    collections: [
      { name: 'acks', indexes: [{ name: 'n', fields: [{ name: 'n', direction: 1 }], unique: true }] },
    ],
  })
  process.stdout.write(`${cloud.url}\n`)
}

void main()
