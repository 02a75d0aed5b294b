export default definePageConfig({ navigationBarTitleText: '名册明细', enablePullDownRefresh: true })
