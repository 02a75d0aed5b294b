export default definePageConfig({ navigationBarTitleText: '填报名表', enablePullDownRefresh: false })
