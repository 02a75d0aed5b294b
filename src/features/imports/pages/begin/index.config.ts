export default definePageConfig({ navigationBarTitleText: '选名册文件' })
