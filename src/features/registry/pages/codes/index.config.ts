export default definePageConfig({ navigationBarTitleText: '认证码' })
