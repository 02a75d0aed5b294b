import type { IconName } from '@/shared/ui/icons'
import type { Tone } from '@/shared/ui/tones'

export interface Part {
  readonly icon: IconName
  readonly tone: Tone
  readonly when: string
  readonly title: string
  readonly words: string
}

/** The four acts of a 随机排序. */
export const story: readonly Part[] = [
  {
    icon: 'lock',
    tone: 'brand',
    when: '开放报名之前',
    title: '学校先贴封条',
    words:
      '系统生成一个谁也猜不到的数，锁起来，只公布它的“封条”：由它算出的一串字。封条贴出来以后，里面的数换一个，封条就对不上了。',
  },
  {
    icon: 'phone',
    tone: 'info',
    when: '报名的时候',
    title: '每个人放一份随机数',
    words:
      '你点报名时，手机自己生成一份随机数，放进名单，也存在你手机里。多一个人、少一个人，最后的顺序都会全部变样。',
  },
  {
    icon: 'document',
    tone: 'warn',
    when: '截止以后',
    title: '全部公开',
    words:
      '名单和封条里的数一起公开，只有编号，没有姓名。两样合起来，给每个编号算出一串字，按这串字从小到大排，就是顺序。',
  },
  {
    icon: 'check',
    tone: 'ok',
    when: '你点开结果的时候',
    title: '你的手机自己重算',
    words:
      '手机不听服务器说，自己拿公开的名单从头算一遍：封条、名单、你的随机数、每个人的位置，全对上才显示绿色。有一处对不上就显示红色，并告诉你是哪一处。',
  },
]

export const questions: readonly { readonly ask: string; readonly answer: string }[] = [
  {
    ask: '早点报名会排得靠前吗？',
    answer: '不会。截止前什么时候报都一样，顺序只看最后算出来的那串字。',
  },
  {
    ask: '取消了再报，能换到好位置吗？',
    answer: '没有用。截止之前谁也不知道自己会排第几，换一份随机数，只是把所有人的顺序再洗一遍。',
  },
  {
    ask: '带家人会吃亏吗？',
    answer:
      '一家人是一份登记，排在一起，要么一起成行，要么一起候补。剩下的名额不够一家人时，先给后面放得下的人。',
  },
  {
    ask: '“少参加的优先”呢？',
    answer:
      '先按过去一年参加的次数排，次数一样的再随机排序。每个人的次数写进名单一起公开，公布以后改不了。你的次数在“我这一年”里能看到。',
  },
  {
    ask: '我不信这个小程序怎么办？',
    answer: '下载公开文件，按文件里写的办法，用任何一台电脑都能从头验算，不用我们的程序。',
  },
]

/** Said plainly: what it does not prove. */
export const limits: readonly string[] = [
  '管服务器的人提前知道封条里的数。他要是在截止前加几份假登记，名单会变长，登记份数人人看得见，但后面每来一个人，顺序又会全部变样，他挑不中位置。',
  '“少参加的优先”里的次数是系统按签到记的，手机能核对排法、次数公布后没有被改，但不能核对别人实际参加过几次。',
  '换了手机，或者删掉了小程序，存在手机里的那份随机数就没有了：还能核对顺序，但核对不了你那一份。',
]
