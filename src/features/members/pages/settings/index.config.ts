export default definePageConfig({ navigationBarTitleText: '字号与隐私', enablePullDownRefresh: true })
