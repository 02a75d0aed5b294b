import type { Shop } from '../../../cloudfunctions/capabilities/benefits/domain/programme'

/** Bakeries that do not exist. The last one bakes little. */
export const shops: readonly Shop[] = [
  { id: 'tianyu', name: '甜语烘焙', address: '示范路 12 号（南门对面）', stock: null },
  { id: 'maixiang', name: '麦香坊', address: '学府路 88 号', stock: null },
  { id: 'chengnan', name: '城南糕点', address: '滨江大道 301 号', stock: null },
  { id: 'xiaolu', name: '小麓手作', address: '示范路 56 号二楼', stock: 24 },
]

/** Sold out but for this many. */
export const FEW_LEFT = 2
