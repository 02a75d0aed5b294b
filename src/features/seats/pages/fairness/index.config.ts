export default definePageConfig({ navigationBarTitleText: '怎么做到公平', enablePullDownRefresh: false })
