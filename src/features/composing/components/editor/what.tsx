import { Field } from '@/shared/ui/field'
import type { Part } from '../draft/form'
import { withKind } from '../draft/change'
import { KindField } from './kind-field'
import { PosterField } from './poster-field'
import { textOf } from './text-of'

/** What it is, where, what it costs, whom to ask. */
export function What(part: Part) {
  const { form, onChange, problems } = part
  return (
    <>
      <KindField
        value={form.kind}
        onChange={(kind) => onChange(withKind(form, kind))}
        problem={problems['kind']}
      />
      <Field label='标题' placeholder='比如：长兴岛郊野公园秋游' max={40} {...textOf(part, 'title')} />
      <Field label='地点' placeholder='集合的地方' max={60} {...textOf(part, 'place')} />
      <PosterField
        value={form.poster}
        onChange={(poster) => onChange({ ...form, poster })}
        problem={problems['poster']}
      />
      <Field label='费用' placeholder='比如：工会承担，餐费自理' max={60} optional {...textOf(part, 'fee')} />
      <Field
        label='联系人'
        placeholder='比如：王老师 6527 1234'
        max={40}
        optional
        {...textOf(part, 'contact')}
      />
      <Field
        label='活动说明'
        placeholder='行程、要带的东西、注意事项'
        kind='long'
        max={2000}
        optional
        {...textOf(part, 'description')}
      />
    </>
  )
}
