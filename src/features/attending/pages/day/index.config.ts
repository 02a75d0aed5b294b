export default definePageConfig({ navigationBarTitleText: '当天用的', enablePullDownRefresh: true })
