/** The rule of draw-order.ts, in the words of the file that everybody can take home; line by line. */
export const orderRule: readonly string[] = [
  '文字一律 UTF-8，散列一律 SHA-256，写成 64 位小写十六进制。TAB 是字节 09，LF 是字节 0A，数字写十进制，前面不补零。',
  'secret 必须正好是 64 位 0-9、a-f（小写）。多一位、少一位、有大写，都不算数，不再往下算。',
  'commitment = 把 secret 的 64 位还原成 32 个字节，取 SHA-256。',
  'list = 按 entry 从小到大，每份登记一行：entry TAB salt TAB size LF。',
  '只要有一份登记的 weight 不是 0，list 的每一行都写上 weight：entry TAB salt TAB size TAB weight LF。',
  'listDigest = SHA-256(list)。',
  'seed = SHA-256(secret 的 64 位文字 LF listDigest)。',
  '每份登记的 key = SHA-256(seed LF entry)。',
  'place：先按 weight 从小到大，一样的再按 key 从小到大，第一位是 1。',
  'log 里每页的散列 = SHA-256(前一页的散列 LF 这一页)，第一页前面用 commitment；最后一页的是 logDigest。',
  'log 的行：in TAB entry TAB salt TAB size LF 是登记，out TAB entry LF 是取消，同一个 entry 以最后一行为准；留下的就是名单。',
  'sum = 文件开头到 sum 前面那个逗号为止（不含逗号）的全部文字，取 SHA-256。文件以「逗号 LF 空格 "sum": "…" LF }」结尾。',
]
