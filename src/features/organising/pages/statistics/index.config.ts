export default definePageConfig({ navigationBarTitleText: '各分会统计', enablePullDownRefresh: true })
