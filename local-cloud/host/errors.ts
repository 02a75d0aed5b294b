import { DbError } from '../errors'

/** errCode of wx.cloud.callFunction for each code a function call can end with. */
const WX_CODES: Readonly<Record<string, number>> = {
  FUNCTION_NOT_FOUND: -501000,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: -504002,
  INVALID_PARAM: -501007,
}

export const functionMissing = (name: string): DbError =>
  new DbError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name.slice(0, 60)}`)

export const executeFailed = (message: string): DbError => new DbError('FUNCTIONS_EXECUTE_FAIL', message)

export const hostClosed = (): DbError => executeFailed('the function host is closed')

export const timedOut = (timeoutMs: number): DbError =>
  new DbError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${timeoutMs / 1000} seconds`)

export const outOfMemory = (memoryMb: number): DbError =>
  new DbError('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `the function exceeded its ${memoryMb} MB of memory`)

/** A failed call as wx.cloud.callFunction reports it: both spellings, and never a stack. */
export const callFault = (code: string, message: string) => {
  const errCode = WX_CODES[code] ?? -1
  const errMsg = `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${message}`
  return { errCode, errMsg, code, message }
}
