import { accept, refuse } from '../../kernel/domain/decision'
import { happened } from '../../kernel/domain/event'
import { noting } from '../../kernel/ports/pending'
import { handOut } from '../../kernel/runtime/hand-out'
import { command, query, type Asking, type Handlers } from '../../kernel/runtime/implement'
import { refuseWith } from '../../kernel/runtime/refusal'
import { isExtension, uploadPath } from '../../kernel/runtime/upload'
import { activities, type ActivitiesContract, type BranchFigures } from './contract'
import { signUpId } from './domain/sign-up'
import { sheetFor } from './export'
import { isOwnPicture } from './files'
import { change, loadOne, unitOfOne, type One, type State } from './manage.handlers'
import { figuresOf } from './statistics'
import { activitiesStore, signUpsStore, type ActivityDoc, type SignUpDoc } from './store'
import { detailOf } from './views'

const MOST_PHOTOS = 30
const URL_SECONDS = 3600

type Figures = { readonly activity: ActivityDoc; readonly branches: BranchFigures[] }
type WithRow = State & { readonly row: SignUpDoc | null }
type Photos = State & { readonly areFine: boolean }

const loadRow = async (context: Asking, input: One & { readonly memberId: string }): Promise<WithRow> => ({
  ...(await loadOne(context, input)),
  row: await context.db.get(signUpsStore, signUpId(input.activityId, input.memberId)),
})

/** Files that people put in and take out. */
export const filesHandlers: Pick<
  Handlers<ActivitiesContract>,
  'upload' | 'addPhotos' | 'removePhoto' | 'answerFile' | 'statistics' | 'export'
> = {
  upload: command({
    load: async () => null,
    decide: (_state, { purpose, extension }) =>
      isExtension(purpose === 'answer' ? 'paper' : 'picture', extension) ? accept(null) : refuse('badFile'),
    save: async (context, _plan, _state, { purpose, extension }) =>
      accept({ path: uploadPath(context, purpose, extension) }),
    reply: (path) => path,
  }),

  addPhotos: command({
    load: async (context, input): Promise<Photos> => {
      const checked = await Promise.all(input.fileIds.map((id) => isOwnPicture(context, id)))
      return { ...(await loadOne(context, input)), areFine: checked.every(Boolean) }
    },
    unit: (state: Photos) => unitOfOne(state),
    decide: ({ activity, areFine }, { fileIds }) => {
      if (!activity) return refuse('notFound')
      if (!areFine) return refuse('badFile')
      const photos = [...new Set([...activity.photos, ...fileIds])]
      return photos.length > MOST_PHOTOS ? refuse('tooManyPhotos') : accept({ activity, photos })
    },
    save: (context, { activity, photos }) => change(context, activity, 'photosAdded', { photos }),
    reply: (standing, _input, context) => detailOf(standing, context),
  }),

  removePhoto: command({
    load: (context, input) => loadOne(context, input),
    unit: (state: State) => unitOfOne(state),
    decide: ({ activity }, { fileId }) =>
      activity
        ? accept({ activity, photos: activity.photos.filter((it) => it !== fileId) })
        : refuse('notFound'),
    save: (context, { activity, photos }) => change(context, activity, 'photoRemoved', { photos }),
    reply: (standing, _input, context) => detailOf(standing, context),
  }),

  answerFile: command({
    load: (context, input) => loadRow(context, input),
    unit: (state: WithRow) => unitOfOne(state),
    decide: ({ activity, row }, { fieldId }) => {
      if (!activity || !row) return refuse('notFound')
      const isAsked = activity.fields.some(({ id, type }) => id === fieldId && type === 'file')
      const fileId = row.answers[fieldId]
      return isAsked && typeof fileId === 'string' ? accept(fileId) : refuse('badFile')
    },
    save: async ({ files }, fileId) => accept({ url: await files.urlOf(fileId, URL_SECONDS) }),
    reply: (url) => url,
  }),

  statistics: query({
    load: async (context, input): Promise<Figures> => {
      const { activity } = await loadOne(context, input)
      if (!activity) return refuseWith(activities, 'notFound')
      return { activity, branches: await figuresOf(context.db, activity) }
    },
    unit: (state: Figures) => state.activity.unit,
    view: ({ branches }) => ({ branches }),
  }),

  export: command({
    load: (context, input) => loadOne(context, input),
    unit: (state: State) => unitOfOne(state),
    decide: ({ activity }) => (activity ? accept(activity) : refuse('notFound')),
    save: async (context, activity, _state, { what }) => {
      const file = await handOut(context, await sheetFor(context.db, activity, what))
      // Names in full leave the house: the audit chain says who took them.
      const exported = happened(context.occasion, 'activities.exported', activity._id, { what })
      await context.db.update(activitiesStore, { _id: activity._id }, noting({}, [exported]))
      return accept(file)
    },
    reply: (file) => file,
  }),
}
