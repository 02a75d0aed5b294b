/** An error the SDK shall see: `code` is CloudBase's error code, `message` its text. */
export class DbError extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.name = 'DbError'
    this.code = code
  }
}

/** True for an error that carries a CloudBase code. Not `instanceof`: test realms have several Error classes. */
export const isDbError = (error: unknown): error is DbError =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  'name' in error &&
  error.name === 'DbError'

/** The text of anything that was thrown. */
export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)

const RETRY_HINT = 'Please check your request, but if the problem persists, contact us.'

export const invalidParam = (message: string): DbError => new DbError('INVALID_PARAM', message)

/** `key` is printed as MongoDB does, e.g. `{ phone: "1" }`. */
export const duplicate = (collection: string, index: string, key: string): DbError =>
  new DbError(
    'DATABASE_DUPLICATE_WRITE',
    `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ` +
      `local.${collection} index: ${index} dup key: ${key}}]}, {<nil>}]`,
  )

export const noCollection = (name: string): DbError =>
  new DbError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${RETRY_HINT}`,
  )

export const collectionExists = (name: string): DbError =>
  new DbError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceInUse] Table exist: ${name}`)

export const txConflict = (): DbError =>
  new DbError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${RETRY_HINT}`,
  )

export const txMissing = (): DbError =>
  new DbError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be ` +
      `commit or abort in 30 seconds. ${RETRY_HINT}`,
  )

export const txBusy = (): DbError =>
  new DbError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${RETRY_HINT}`,
  )

export const txTooLong = (): DbError =>
  new DbError('DATABASE_TRANSACTION_FAIL', '[LimitExceeded] too many operations in transaction')

/** An operation MongoDB refuses, e.g. `$inc` of a string. */
export const refused = (message: string): DbError =>
  new DbError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${message}`)
