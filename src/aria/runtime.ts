import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './attributes.json'

/** The run-time half of config/taro/aria-plugin.cjs: without it Taro would not send aria-* to the templates. */
mergeInternalComponents(attributes)
