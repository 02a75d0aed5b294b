export default definePageConfig({ navigationBarTitleText: '联谊互选', enablePullDownRefresh: true })
