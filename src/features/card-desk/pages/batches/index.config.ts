export default definePageConfig({ navigationBarTitleText: '办卡批次', enablePullDownRefresh: true })
