import path from 'node:path'

const FOLDER = path.resolve(__dirname, '../../../dist/journeys')

/** Where the picture of a step is kept. */
export const shotFile = (name: string): string => path.join(FOLDER, `${name}.png`)
