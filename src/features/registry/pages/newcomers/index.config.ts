export default definePageConfig({ navigationBarTitleText: '新来的人', enablePullDownRefresh: true })
