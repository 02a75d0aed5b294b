import type { Chance } from './chance'

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
const MIDDLES = '文建晓志国海春秋雪明思子雨宇佳欣静丽永立'
const LASTS = { female: '芳敏娟霞燕玲婷慧琳洁颖莉萍琴怡', male: '伟强军勇杰涛超斌鹏辉刚平浩峰健' }

/** A name like a thousand others; whoever bears it is not meant. */
export const nameFor = ({ letter, below }: Chance, sex: 'female' | 'male'): string =>
  `${letter(SURNAMES)}${below(4) === 0 ? '' : letter(MIDDLES)}${letter(LASTS[sex])}`
