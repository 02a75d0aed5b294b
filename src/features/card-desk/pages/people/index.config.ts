export default definePageConfig({ navigationBarTitleText: '办卡情况', enablePullDownRefresh: true })
