export default definePageConfig({ navigationBarTitleText: '清除报告', enablePullDownRefresh: true })
