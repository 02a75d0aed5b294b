import { writeFileSync } from 'node:fs'
import path from 'node:path'

/** A picture in its folder: `weapp/home-dark.png`. */
export interface Picture {
  target: string
  page: string
  look: string
  file: string
}

const cell = ({ look, file, page }: Picture) =>
  `<a href="${file}"><img loading="lazy" src="${file}" alt="${page}, ${look}"><span>${look}</span></a>`

const row = (page: string, target: string, pictures: readonly Picture[]) =>
  `<h2>${page} <small>${target}</small></h2><div>${pictures.map(cell).join('')}</div>`

const STYLE = `body{font:14px system-ui,sans-serif;margin:24px;background:#e9e6e2}h2{margin:24px 0 8px}
small{font-weight:400;color:#635d57}div{display:flex;gap:12px;overflow-x:auto}a{color:inherit}
img{display:block;height:480px;box-shadow:0 1px 6px #0003}`

/** Writes all pictures side by side, one row for a page of a target, to `index.html` in the folder. */
export function writeSheet(folder: string, pictures: readonly Picture[]): void {
  const keys = [...new Set(pictures.map(({ page, target }) => `${page} ${target}`))]
  const rows = keys.map((key) => {
    const [page = '', target = ''] = key.split(' ')
    const own = pictures.filter((one) => one.page === page && one.target === target)
    return row(page, target, own)
  })
  const html = `<!doctype html><meta charset="utf-8"><title>职工之家</title><style>${STYLE}</style>${rows.join('\n')}`
  writeFileSync(path.join(folder, 'index.html'), html)
}
