export default definePageConfig({ navigationBarTitleText: '福利项目', enablePullDownRefresh: true })
