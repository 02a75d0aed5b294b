import { invalidParam } from '../errors'

/** One field of a message: its number, and its bytes (length-delimited) or its number (varint). */
type Field = { readonly id: number; readonly bytes: Buffer; readonly number: number }

const NOTHING = Buffer.alloc(0)

const readVarint = (data: Buffer, from: number): { readonly value: number; readonly next: number } => {
  let value = 0
  for (let at = from, scale = 1; at < data.length && at < from + 10; at++, scale *= 128) {
    const byte = data[at] ?? 0
    value += (byte & 127) * scale
    if (byte < 128) return { value, next: at + 1 }
  }
  throw invalidParam('malformed protobuf')
}

/** The fields of a message, of the two wire types that WeChat's open API uses. */
const fieldsOf = (data: Buffer): readonly Field[] => {
  const fields: Field[] = []
  for (let at = 0; at < data.length;) {
    const tag = readVarint(data, at)
    const { value, next } = readVarint(data, tag.next)
    const isBytes = tag.value % 8 === 2
    if (!isBytes && tag.value % 8 !== 0) throw invalidParam('unknown protobuf wire type')
    if (isBytes && next + value > data.length) throw invalidParam('malformed protobuf')
    const bytes = isBytes ? data.subarray(next, next + value) : NOTHING
    fields.push({ id: tag.value >>> 3, bytes, number: isBytes ? 0 : value })
    at = isBytes ? next + value : next
  }
  return fields
}

const bytesOf = (fields: readonly Field[], id: number): Buffer =>
  fields.find((field) => field.id === id)?.bytes ?? NOTHING

const jsonOr = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** `CommApiData {1: apiType, 2: OpenApiData {1: KeyValuePair {1: key, 2: value}…}}` as wx-server-sdk sends it. */
export const readOpenApiRequest = (data: Buffer): Readonly<Record<string, unknown>> => {
  const openapi = fieldsOf(bytesOf(fieldsOf(data), 2))
  const pairs = openapi.filter(({ id }) => id === 1).map(({ bytes }) => fieldsOf(bytes))
  return Object.fromEntries(
    pairs.map((pair) => [bytesOf(pair, 1).toString(), jsonOr(bytesOf(pair, 2).toString())]),
  )
}

const varint = (value: number): Buffer => {
  const bytes: number[] = []
  let left = BigInt.asUintN(64, BigInt(value))
  for (; left > 127n; left >>= 7n) bytes.push(Number(left & 127n) | 128)
  return Buffer.from([...bytes, Number(left)])
}
const writeBytes = (id: number, bytes: Buffer): Buffer =>
  Buffer.concat([varint(id * 8 + 2), varint(bytes.length), bytes])
const writeNumber = (id: number, value: number): Buffer => Buffer.concat([varint(id * 8), varint(value)])

/** `CommOpenApiResp {1: respData, 2: contentType, 3: errorCode, 4: httpCode}`. */
export const writeOpenApiReply = (body: Buffer, contentType: string): Buffer =>
  Buffer.concat([
    writeBytes(1, body),
    writeBytes(2, Buffer.from(contentType)),
    writeNumber(3, 0),
    writeNumber(4, 200),
  ])

/** A refusal by the system rather than by the API, e.g. -604101. */
export const writeOpenApiFault = (errorCode: number): Buffer => writeNumber(3, errorCode)
