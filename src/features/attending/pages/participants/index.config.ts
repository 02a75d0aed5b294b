export default definePageConfig({ navigationBarTitleText: '一起去的人', enablePullDownRefresh: true })
