import type { ActivityKind } from '@cloud/capabilities/activities/labels'

const sky = (...stops: string[]) =>
  `<defs><linearGradient id='s' x1='0' y1='0' x2='1' y2='1'>${stops
    .map((colour, i) => `<stop offset='${i / (stops.length - 1)}' stop-color='${colour}'/>`)
    .join('')}</linearGradient></defs><path fill='url(#s)' d='M0 0h375v168H0z'/>`

const disc = (x: number, y: number, r: number, fill: string, opacity = 1) =>
  `<circle cx='${x}' cy='${y}' r='${r}' fill='${fill}' opacity='${opacity}'/>`

const shape = (fill: string, d: string, opacity = 1) => `<path fill='${fill}' opacity='${opacity}' d='${d}'/>`

const line = (stroke: string, width: number, d: string, more = '') =>
  `<path fill='none' stroke='${stroke}' stroke-width='${width}' stroke-linecap='round' ${more} d='${d}'/>`

/** Somebody seen from behind: a head and shoulders. */
const listener = (x: number, y: number, fill: string) =>
  disc(x, y, 12, fill) + shape(fill, `M${x - 24} 168a24 ${160 - y} 0 0 1 48 0z`)

const balloon = (x: number, y: number, r: number, fill: string, down: string) =>
  line('#fff', 1.2, `M${x} ${y + r * 1.2}${down}`, "opacity='.8'") +
  `<ellipse cx='${x}' cy='${y}' rx='${r}' ry='${r * 1.2}' fill='${fill}'/>` +
  shape('#fff', `M${x - r * 0.5} ${y - r * 0.2}a${r * 0.6} ${r * 0.8} 0 0 1 ${r * 0.4}-${r * 0.6}z`, 0.5)

const ticket = (turn: number, fill: string) =>
  `<g transform='rotate(${turn} 187 92)'>${shape(
    fill,
    'M120 62a6 6 0 0 1 6-6h122a6 6 0 0 1 6 6v20a10 10 0 0 0 0 20v20a6 6 0 0 1-6 6H126a6 6 0 0 1-6-6v-20a10 10 0 0 0 0-20z',
  )}</g>`

/** The picture on top of each kind of activity, 375 × 168; drawn here, so nothing is fetched. */
const drawings: Record<ActivityKind, string> = {
  outing:
    sky('#f3cfa4', '#ea8a6c', '#a5302a') +
    disc(296, 45, 24, '#fdeed8') +
    shape('#8f3a30', 'M0 120l70-46 60 40 66-60 84 64 95-50v100H0z', 0.55) +
    shape('#7a2822', 'M0 144l90-34 90 30 80-28 115 35v40H0z', 0.8),
  lecture:
    sky('#31506f', '#5f7f9e', '#d9b48a') +
    shape('#fbf1de', 'M48 26a6 6 0 0 1 6-6h150a6 6 0 0 1 6 6v72a6 6 0 0 1-6 6H54a6 6 0 0 1-6-6z', 0.95) +
    line('#c2342b', 5, 'M70 46h70') +
    line('#b9a482', 4, 'M70 64h112M70 78h94') +
    shape('#ffe9bf', 'M292-4h26l34 128h-92z', 0.3) +
    disc(304, 62, 12, '#22344a') +
    shape('#22344a', 'M284 112v-16a20 20 0 0 1 40 0v16z') +
    shape('#8a4b32', 'M276 92h56l-8 42h-40z') +
    shape('#1b2c40', 'M0 122h375v46H0z', 0.5) +
    [24, 84, 144, 204, 264, 324].map((x, i) => listener(x + 14, 138 + (i % 2) * 4, '#16243a')).join(''),
  sports:
    sky('#dcebc9', '#8fc09a', '#2f6f57') +
    disc(70, 40, 20, '#fdf6df', 0.9) +
    shape('#3f7f5f', 'M0 96c70-30 120 6 190-10s120-30 185-8v90H0z', 0.55) +
    shape('#b9553d', 'M-40 190c40-90 150-96 240-92s200 20 220 92z') +
    [18, 36, 54]
      .map((d) =>
        line(
          '#fbe6d6',
          2,
          `M${-40 + d} ${190 + d / 3}c40-${90 - d / 2} 150-${96 - d / 2} 240-${92 - d / 2}s${200 - d} 20 ${220 - d} ${92 - d / 2}`,
          "opacity='.75'",
        ),
      )
      .join('') +
    line('#fff', 2, 'M170 92c20-50 60-70 104-48', "stroke-dasharray='1 8' opacity='.9'") +
    disc(296, 54, 24, '#e58a41') +
    line('#9a4a1d', 2, 'M272 54h48M296 30v48M280 36c10 10 10 26 0 36M312 36c-10 10-10 26 0 36'),
  family:
    sky('#a9d4ee', '#d5e8ec', '#f9dfb8') +
    disc(64, 44, 22, '#fff3d0') +
    shape('#fff', 'M118 54a10 10 0 0 1 10-10 14 14 0 0 1 26-2 11 11 0 0 1 12 12z', 0.85) +
    shape('#86b98a', 'M0 130c60-34 130-30 190-8s130 14 185-14v60H0z') +
    shape('#5d9a72', 'M0 152c80-24 150-14 220-4s110 0 155-12v32H0z') +
    balloon(250, 50, 18, '#d8564a', 'c4 20-16 44-12 74') +
    balloon(292, 36, 20, '#e9b04b', 'c-2 30-38 50-54 86') +
    balloon(322, 66, 15, '#4f8cc4', 'c-14 26-62 34-84 62') +
    disc(190, 116, 9, '#3c4a5a') +
    shape('#c2342b', 'M176 160v-20a14 14 0 0 1 28 0v20z') +
    disc(226, 130, 6, '#3c4a5a') +
    shape('#2b6cb0', 'M216 160v-14a10 10 0 0 1 20 0v14z') +
    line('#3c4a5a', 4, 'M232 148l6-6'),
  course:
    sky('#fbe9cf', '#f0cfa0', '#d99a63') +
    shape('#fff6e4', 'M226 14h104v92H226z', 0.75) +
    line('#d9b183', 4, 'M278 14v92M226 60h104') +
    disc(306, 38, 13, '#f5c877', 0.9) +
    shape('#8a5636', 'M0 128h375v40H0z') +
    shape('#a86d45', 'M0 124h375v10H0z') +
    shape('#2b6cb0', 'M50 108h96a3 3 0 0 1 3 3v13H50z') +
    shape('#c2342b', 'M60 91h88a3 3 0 0 1 3 3v14H60z') +
    shape('#3f7f5f', 'M52 76h80a3 3 0 0 1 3 3v12H52z') +
    line('#fff', 2, 'M62 116h20M72 100h20M64 84h20', "opacity='.7'") +
    shape('#fff', 'M176 92h40v24a8 8 0 0 1-8 8h-24a8 8 0 0 1-8-8z') +
    line('#fff', 4, 'M216 98a9 9 0 0 1 0 16') +
    line('#fff', 2.5, 'M188 84c-5-7 5-10 0-18M203 84c-5-7 5-10 0-18', "opacity='.8'") +
    shape('#b5533c', 'M296 100h36l-5 24h-26z') +
    shape(
      '#4f8f63',
      'M314 100c-4-22-26-26-28-40 18 0 28 14 28 40zM314 100c0-26 8-44 26-48 4 20-10 34-26 48z',
    ),
  tickets:
    sky('#8f2f35', '#b8473f', '#5c1c26') +
    shape('#ffe7b8', 'M187-30l120 198H67z', 0.22) +
    shape('#3d1119', 'M0 150h375v18H0z', 0.7) +
    ticket(-14, '#e9b667') +
    ticket(6, '#fdf0d9') +
    `<g transform='rotate(6 187 92)'>${line('#c98f4c', 2, 'M220 62v60', "stroke-dasharray='2 6'")}${shape(
      '#c2342b',
      'M168 70l6.5 14 15.500 1.800-11.500 10.400 3.200 15.300-13.700-7.800-13.700 7.800 3.200-15.300-11.500-10.400 15.500-1.800z',
    )}</g>` +
    [0, 1]
      .map(
        (side) =>
          `<g transform='${side ? 'translate(375 0) scale(-1 1)' : ''}'>${shape('#6e1f2a', 'M0 0h84c4 40-14 84-54 100-6 26-10 46-10 68H0z')}${line('#4a121b', 5, 'M24 0c0 46-4 76-12 108M54 0c2 36-6 68-26 92', "opacity='.6'")}${disc(30, 100, 6, '#e9b667')}</g>`,
      )
      .join(''),
  mingle:
    sky('#f7d9dc', '#e9a3a8', '#b5475a') +
    disc(300, 44, 22, '#fdeee6', 0.9) +
    shape('#8f2f48', 'M0 130c80-30 160 8 240-8s110-8 135-16v62H0z', 0.5) +
    shape('#c2342b', 'M150 118c-30-22-34-50-14-56 10-2 14 6 14 10 0-4 6-12 16-10 20 6 14 34-16 56z') +
    shape('#fdeee6', 'M214 108c-22-16-26-38-10-42 8-2 10 4 10 8 0-4 4-10 12-8 16 4 10 26-12 42z', 0.9) +
    line('#4f8f63', 3, 'M150 118c4 16 2 30-4 50M214 108c-4 20-2 40 4 60'),
}

const encoded = (svg: string) =>
  svg.replace(/[#<>]/g, (sign) => ({ '#': '%23', '<': '%3C', '>': '%3E' })[sign] ?? '')

/** The drawing of a kind as a CSS background. */
export function sceneOf(kind: ActivityKind): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 375 168' preserveAspectRatio='xMidYMax slice'>${drawings[kind]}</svg>`
  return `url("data:image/svg+xml,${encoded(svg)}")`
}
