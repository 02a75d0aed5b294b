export default definePageConfig({ navigationBarTitleText: '门口模式', enablePullDownRefresh: false })
