export default definePageConfig({ navigationBarTitleText: '全部顺序', enablePullDownRefresh: false })
