import type { Dom, DomDocument, RenderNode } from '../types'
import type { Answers } from './answers'

/** What the built-in components need from the host. */
export interface Tools {
  doc: DomDocument
  answers: Answers
  pictures: Record<string, string>
  fail(where: string, error: unknown): void
}

/** Fills a built-in component at attachment; returns what brings its DOM up to date with its data. */
export type Setup = (dom: Dom, node: RenderNode, tools: Tools) => void | (() => void)
