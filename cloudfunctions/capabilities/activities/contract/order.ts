import * as z from 'zod'
import { id, instant } from '../../../kernel/contract/scalars'

/** 随机排序 and 少参加的优先; every hash is SHA-256 in hex. See domain `draw-order.ts` for the rules, byte by byte. */
export const draw = z.object({
  algorithm: z.string(),
  /** Published before sign-up opens: the hash of the secret. Null in a draft. */
  commitment: z.string().nullable(),
  /** How many entries the public log holds and its running digest; null until the first ones are in it. */
  log: z.object({ count: z.int(), digest: z.string() }).nullable(),
  /** When the order was made; null before. From then on `activities.proof` shows everything. */
  madeAt: instant.nullable(),
  /** Her own entry, which only she and the server can connect with her. */
  entry: z
    .object({
      entry: z.string(),
      salt: z.string(),
      size: z.int(),
      /** 1 is first; null until the order is made. */
      place: z.int().nullable(),
    })
    .nullable(),
})

/** One part of a published order: at most 500 entries, in the order of `entry`. */
export const proof = z.object({
  algorithm: z.string(),
  activityId: id,
  title: z.string(),
  commitment: z.string(),
  secret: z.string(),
  listDigest: z.string(),
  /** The log's running digest over all entries and withdrawals. */
  logDigest: z.string(),
  count: z.int(),
  /** Which part this is, from 0, and how many there are. */
  part: z.int(),
  parts: z.int(),
  entries: z.array(
    z.object({
      entry: z.string(),
      salt: z.string(),
      size: z.int(),
      /** Lower goes first; in a plain 随机排序 only no-shows weigh. In the hashed list unless all are 0. */
      weight: z.int(),
      /** Why: '过去一年参加 2 次'; '' for weight 0 in a plain 随机排序. */
      reason: z.string(),
      /** 1 is first. */
      place: z.int(),
    }),
  ),
})
export type Proof = z.infer<typeof proof>

/** Lines of the log of entries as they are hashed; `digest` runs over this page and all before it. */
export const logPage = z.object({
  part: z.int(),
  parts: z.int(),
  lines: z.string(),
  count: z.int(),
  digest: z.string(),
})
