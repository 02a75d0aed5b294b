export default definePageConfig({ navigationBarTitleText: '会员与认证', enablePullDownRefresh: true })
