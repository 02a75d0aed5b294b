import { View } from '@tarojs/components'
import { Button } from '@/shared/ui/button'
import { Card } from '@/shared/ui/card'
import { Field } from '@/shared/ui/field'
import { Section } from '@/shared/ui/section'
import { InviteClerk } from './invite-clerk'
import { newShop, type ShopForm } from './draft'
import type { FieldsProps } from './programme-fields'
import styles from './shop-fields.module.css'

const MOST = 20

/** The shops where it is picked up: name, address, stock. */
export function ShopFields({ form, onChange, problems }: FieldsProps) {
  const { shops } = form
  const put = (next: readonly ShopForm[]) => onChange({ ...form, shops: next })
  const add = () => put([...shops, newShop(Math.max(-1, ...shops.map(({ key }) => key)) + 1)])
  return (
    <Section title='门店' right={`${shops.length} 家`}>
      {problems['shops'] && <View className={styles.problem}>{problems['shops']}</View>}
      {shops.map((shop, at) => (
        <ShopCard
          key={shop.key}
          shop={shop}
          onChange={(changed) => put(shops.map((one) => (one.key === shop.key ? changed : one)))}
          onRemove={() => put(shops.filter(({ key }) => key !== shop.key))}
          problemOf={(name) => problems[`shops.${at}.${name}`]}
        />
      ))}
      {shops.length < MOST && (
        <View className={styles.add}>
          <Button kind='ghost' size='wide' onTap={add}>
            加一家门店
          </Button>
        </View>
      )}
    </Section>
  )
}

interface ShopCardProps {
  shop: ShopForm
  onChange: (shop: ShopForm) => void
  onRemove: () => void
  problemOf: (name: string) => string | undefined
}

function ShopCard({ shop, onChange, onRemove, problemOf }: ShopCardProps) {
  const field = (name: 'name' | 'address' | 'stock') => ({
    value: shop[name],
    onChange: (typed: string) => onChange({ ...shop, [name]: typed }),
    problem: problemOf(name),
  })
  return (
    <Card>
      <Field label='门店名称' placeholder='比如：甜语烘焙 · 军工路店' max={30} {...field('name')} />
      <Field label='门店地址' max={60} {...field('address')} />
      <Field
        label='库存（份）'
        hint='空着就是不限'
        placeholder='不限'
        kind='digits'
        max={4}
        optional
        {...field('stock')}
      />
      {shop.id && <InviteClerk shopId={shop.id} shopName={shop.name} />}
      <View className={styles.buttons}>
        <Button kind='ghost' size='small' label={`删掉${shop.name || '这家门店'}`} onTap={onRemove}>
          删掉这家
        </Button>
      </View>
    </Card>
  )
}
