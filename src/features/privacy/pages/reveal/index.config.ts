export default definePageConfig({ navigationBarTitleText: '查看完整资料', enablePullDownRefresh: true })
