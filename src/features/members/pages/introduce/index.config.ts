export default definePageConfig({ navigationBarTitleText: '我不在名册上', enablePullDownRefresh: true })
