// For cards: files with card numbers are read as rosters are.
export { readTables } from './read-file'
