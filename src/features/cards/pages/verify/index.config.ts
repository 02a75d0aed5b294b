export default definePageConfig({ navigationBarTitleText: '验卡', enablePullDownRefresh: false })
