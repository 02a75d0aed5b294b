export default definePageConfig({ navigationBarTitleText: '谁验过我的码', enablePullDownRefresh: true })
