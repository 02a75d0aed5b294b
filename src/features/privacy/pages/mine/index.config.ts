export default definePageConfig({ navigationBarTitleText: '我的资料与隐私', enablePullDownRefresh: true })
