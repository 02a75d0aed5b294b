export default definePageConfig({ navigationBarTitleText: '怎么保密的' })
