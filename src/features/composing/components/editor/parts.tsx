import { type ComponentType, useState } from 'react'
import type { Part } from '../draft/form'
import { toggled } from '../draft/change'
import { countIn, sectionNames, sections, type SectionName } from '../draft/sections'
import { Companions } from './companions'
import { Fold } from './fold'
import { Giving } from './giving'
import { Questions } from './questions'
import { Seats } from './seats'
import { Shown } from './shown'
import { What } from './what'
import { When } from './when'
import { Who } from './who'

const views: Readonly<Record<SectionName, ComponentType<Part>>> = {
  what: What,
  when: When,
  seats: Seats,
  giving: Giving,
  who: Who,
  companions: Companions,
  questions: Questions,
  shown: Shown,
}

/** All parts of the form; those that must be filled in start open, and what is wrong opens by itself. */
export function Parts({ isNew, ...part }: Part & { isNew: boolean }) {
  const [open, setOpen] = useState<readonly SectionName[]>(isNew ? ['what', 'when', 'seats'] : ['what'])
  return (
    <>
      {sectionNames.map((name) => {
        const { title, summary } = sections[name]
        const View = views[name]
        const wrong = countIn(name, part.problems)
        return (
          <Fold
            key={name}
            title={title}
            summary={summary(part.form)}
            wrong={wrong}
            open={wrong > 0 || open.includes(name)}
            onToggle={() => setOpen(toggled(open, name))}
          >
            <View {...part} />
          </Fold>
        )
      })}
    </>
  )
}
