import { features } from './features'

const weapp = process.env.TARO_ENV === 'weapp'
const gallery = process.env.UNION_GALLERY === '1' ? ['pages/gallery/index'] : []

/** A colour or picture of theme.json; the browser build knows no themes here and takes the light one. */
const themed = (name: string, light: string) => (weapp ? `@${name}` : light)

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: themed(`${name}Icon`, `assets/tab/${name}.png`),
  selectedIconPath: themed(`${name}IconOn`, `assets/tab/${name}-on.png`),
})

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/services/index', 'pages/messages/index', 'pages/me/index', ...gallery],
  subPackages: features,
  lazyCodeLoading: 'requiredComponents',
  ...(weapp && { darkmode: true, themeLocation: 'theme.json' }),
  window: {
    // The browser draws a bar on top only when this is said.
    navigationStyle: 'default',
    navigationBarTitleText: '职工之家',
    navigationBarBackgroundColor: themed('page', '#F6F4F1'),
    navigationBarTextStyle: themed('navText', 'black'),
    backgroundColor: themed('page', '#F6F4F1'),
    backgroundTextStyle: themed('pullText', 'dark'),
  },
  tabBar: {
    color: themed('tabText', '#635D57'),
    selectedColor: themed('brand', '#C2342B'),
    backgroundColor: themed('card', '#FFFFFF'),
    borderStyle: themed('tabBorder', 'black') as 'black',
    list: [tab('home', '首页'), tab('services', '办事'), tab('messages', '消息'), tab('me', '我的')],
  },
})
