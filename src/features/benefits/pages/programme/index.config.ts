export default definePageConfig({ navigationBarTitleText: '编辑福利', enablePullDownRefresh: false })
