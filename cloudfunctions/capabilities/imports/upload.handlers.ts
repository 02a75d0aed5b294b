import { maskName } from '../../kernel/domain/masking'
import { accept, refuse } from '../../kernel/domain/decision'
import { dayOf } from '../../kernel/domain/time'
import { digest } from '../../kernel/runtime/digest'
import { command, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { isExtension, uploaded, uploadPath } from '../../kernel/runtime/upload'
import type { Actor } from '../../kernel/domain/actor'
import type { Checked } from '../../kernel/contract/define'
import type { Roster } from '../members/port'
import { beginImport } from './begin'
import type { ImportsContract } from './contract'
import { viewOf } from './domain/view'
import { rosterInFile, type RosterInFile } from './roster-file'
import { scopeOf, type Scope } from './scope'
import { jobsStore, type JobDoc } from './store'

const PURPOSE = 'imports'
const MOST_BYTES = 5 * 1024 * 1024

const extensionOf = (fileName: string): string => fileName.split('.').at(-1)?.toLowerCase() ?? ''

type Refused = { readonly ok: false; readonly why: 'notYours' | 'wrongKind' | 'tooLarge' | 'missing' }

const rosterOf = async (
  context: Asking,
  { fileId }: Checked<ImportsContract, 'read'>,
): Promise<RosterInFile | Refused> => {
  const upload = await uploaded(context, fileId, { purpose: PURPOSE, kind: 'sheet', mostBytes: MOST_BYTES })
  return upload.ok ? rosterInFile(upload.bytes, dayOf(context.now)) : upload
}

/** The same file of the same person is the same import, however often it is read. */
const importIdOf = (actor: Actor, fileId: string): string => digest(`${actor.id} ${fileId}`).slice(0, 24)

type Plan =
  | { readonly known: JobDoc }
  | { readonly known: null; readonly at: Scope; readonly roster: Roster; readonly notes: readonly string[] }

/** From the file on the phone to an import that can be compared. */
export const uploadHandlers: Pick<Handlers<ImportsContract>, 'begin' | 'read'> = {
  begin: command({
    unit: 'own',
    load: async () => null,
    decide: (_state, { fileName }) => {
      const extension = extensionOf(fileName)
      return isExtension('sheet', extension) ? accept(extension) : refuse('wrongKind')
    },
    save: async (context, extension) => accept({ path: uploadPath(context, PURPOSE, extension) }),
    reply: (told) => told,
  }),

  read: command({
    load: async (context, input) => {
      const { db, actor } = context
      const [at, known] = await Promise.all([
        scopeOf(db, actor, input.unit),
        db.get(jobsStore, importIdOf(actor, input.fileId)),
      ])
      return { at, known, file: known || !at ? null : await rosterOf(context, input) }
    },
    unit: (state: { readonly at: Scope | null }) => state.at?.scope.path ?? null,
    decide: ({ at, known, file }) => {
      if (known) return accept<Plan>({ known })
      if (!at || !file) return refuse('noSuchUnit')
      return file.ok
        ? accept<Plan>({ known: null, roster: file.roster, notes: file.notes, at })
        : refuse(file.why)
    },
    save: async ({ db, actor, now, files }, plan, _state, { fileId, fileName }) => {
      if (plan.known) return accept(plan.known)
      const { at, notes, roster } = plan
      const who = { id: importIdOf(actor, fileId), by: actor.id, byName: maskName(actor.name) }
      const job = await beginImport(
        { db, now },
        { ...who, ...at, notes, fileName, heedsOffices: true },
        roster,
      )
      await files.remove([fileId])
      return accept(job)
    },
    reply: (job, _input, { actor, now }) => viewOf(job, actor, now),
  }),
}
