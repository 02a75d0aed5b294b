export default definePageConfig({ navigationBarTitleText: '排序结果', enablePullDownRefresh: true })
