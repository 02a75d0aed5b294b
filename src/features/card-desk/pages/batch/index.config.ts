export default definePageConfig({ navigationBarTitleText: '批次', enablePullDownRefresh: true })
