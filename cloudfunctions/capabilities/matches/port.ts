export { recordsOf } from './records'
