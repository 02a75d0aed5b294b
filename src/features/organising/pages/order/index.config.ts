export default definePageConfig({ navigationBarTitleText: '排出的顺序', enablePullDownRefresh: true })
