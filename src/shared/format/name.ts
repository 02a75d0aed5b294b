const LONG_SURNAMES = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
  '端木',
  '长孙',
]

/** How a colleague is spoken to: '李晓华' → '李老师', '欧阳娜' → '欧阳老师', '阿依古丽·买买提' → '阿依古丽老师', '小邹' stays */
export function spokenTo(name: string): string {
  if (/^[小老阿].$/.test(name)) return name
  const [given = '', family] = name.split('·')
  if (family) return `${given}老师`
  const surname = LONG_SURNAMES.find((long) => name.startsWith(long)) ?? name.slice(0, 1)
  return `${surname}老师`
}
