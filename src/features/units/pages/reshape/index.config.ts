export default definePageConfig({ navigationBarTitleText: '组织调整' })
