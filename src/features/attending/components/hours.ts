/** Minutes as people count what they took part in: '45 分钟', '2 小时', '12.5 小时'. */
export function hours(minutes: number): string {
  if (minutes < 60) return `${minutes} 分钟`
  return `${Math.round(minutes / 6) / 10} 小时`
}
