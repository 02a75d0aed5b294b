export default definePageConfig({ navigationBarTitleText: '参加证明', enablePullDownRefresh: true })
