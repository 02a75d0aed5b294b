export default definePageConfig({ navigationBarTitleText: '办卡规则', enablePullDownRefresh: false })
