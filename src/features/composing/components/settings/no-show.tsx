import { View } from '@tarojs/components'
import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import { Section } from '@/shared/ui/section'
import { Toggle } from '../toggle'
import styles from './no-show.module.css'
import { ruleWords, type RulesProps } from './form'

/** What becomes of those who sign up and do not come; without it nothing does. */
export function NoShow({ form, onChange, problems }: RulesProps) {
  const field = (name: 'after' | 'lowersBy' | 'source') => ({
    value: form[name],
    onChange: (value: string) => onChange({ ...form, [name]: value }),
    problem: problems[`noShow.${name}`],
  })
  return (
    <Section title='报了名没来'>
      <Card list>
        <Toggle
          title='排顺序时往后靠'
          note={form.hasNoShow ? '只影响少参加的优先' : '现在没有这条规则，不影响任何人'}
          on={form.hasNoShow}
          onChange={(hasNoShow) => onChange({ ...form, hasNoShow })}
        />
        {form.hasNoShow && (
          <>
            <Field label='一年里满几次' kind='digits' max={2} {...field('after')} />
            <Field label='按多参加几次算' kind='digits' max={3} {...field('lowersBy')} />
            <Field
              label='依据'
              hint='会员看得到这条规则，也看得到出处'
              placeholder='比如：《校工会活动管理办法》第 8 条'
              max={100}
              optional
              {...field('source')}
            />
            {ruleWords(form) && (
              <View className={`${styles.rule} note`}>{`会员看到：${ruleWords(form)}`}</View>
            )}
          </>
        )}
      </Card>
    </Section>
  )
}
