export default definePageConfig({ navigationBarTitleText: '提申请', enablePullDownRefresh: true })
