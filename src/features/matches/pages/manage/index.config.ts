export default definePageConfig({ navigationBarTitleText: '互选设置', enablePullDownRefresh: true })
