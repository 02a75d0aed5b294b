import { NAVIGATION_HEIGHT, TABS_HEIGHT } from '../host/bars'

/** What WeChat's built-in components look like before the package's own css: measured from its base library. */
const COMPONENTS = `
*{box-sizing:border-box;-webkit-tap-highlight-color:transparent}
body{margin:0;font:16px/1.4 -apple-system,"Noto Sans CJK SC","PingFang SC",sans-serif;overflow:hidden}
page{display:block;min-height:100%}
wx-view,wx-scroll-view,wx-form,wx-swiper,wx-swiper-item,wx-picker-view,wx-checkbox-group,wx-radio-group,
wx-navigator,wx-rich-text,wx-picker,wx-cover-view,wx-progress,wx-slider{display:block}
wx-label,wx-icon,wx-checkbox,wx-radio,wx-switch{display:inline-block}
[hidden]{display:none!important}
wx-scroll-view{overflow:auto;scrollbar-width:none}
wx-text{white-space:pre-line}
wx-image{display:inline-block;width:320px;height:240px;overflow:hidden}
wx-image img{display:block;width:100%;height:100%;object-fit:fill}
wx-image[data-wx-mode=aspectFit] img{object-fit:contain}
wx-image[data-wx-mode=aspectFill] img{object-fit:cover}
wx-image[data-wx-mode=widthFix]{height:auto}wx-image[data-wx-mode=widthFix] img{height:auto}
wx-image[data-wx-mode=heightFix]{width:auto}wx-image[data-wx-mode=heightFix] img{width:auto}
wx-button{display:block;position:relative;margin:0 auto;padding:0 14px;overflow:hidden;font-size:18px;
line-height:2.5556;text-align:center;border-radius:5px;background:#f8f8f8;color:#000}
wx-button::after{content:"";position:absolute;inset:0;border:1px solid rgba(0,0,0,.2);border-radius:5px;
pointer-events:none}
wx-button[data-wx-type=primary]{background:#07c160;color:#fff}
wx-button[disabled]{color:rgba(0,0,0,.3)}
wx-input{display:block;height:1.4rem;min-height:1.4rem;overflow:hidden}
wx-textarea{display:block;width:300px;height:150px}
wx-input input,wx-textarea textarea{display:block;width:100%;height:100%;min-height:inherit;margin:0;padding:0;
border:0;outline:0;background:transparent;font:inherit;color:inherit;text-align:inherit;resize:none}
wx-input input::placeholder,wx-textarea textarea::placeholder{color:inherit;opacity:.5}
wx-switch::before{content:"";display:block;width:52px;height:32px;border-radius:16px;
background:radial-gradient(circle at 16px,#fff 14px,transparent 15px) #dfdfdf}
wx-switch[data-wx-checked]::before{background:radial-gradient(circle at 36px,#fff 14px,transparent 15px) #07c160}
wx-radio::before,wx-checkbox::before{content:"";display:inline-block;width:22px;height:22px;margin-right:5px;
border:1px solid #d1d1d1;border-radius:50%;vertical-align:-5px}
wx-checkbox::before{border-radius:3px}
wx-radio[data-wx-checked]::before,wx-checkbox[data-wx-checked]::before{border-color:#07c160;background:#07c160}`

const BARS = `
.weapp-screen{height:100vh}
.weapp-page{display:flex;flex-direction:column;height:100vh;--weapp-bars:${NAVIGATION_HEIGHT}px;
--weapp-vh:calc((100vh - var(--weapp-bars)) / 100);background:#fff}
.weapp-page:has(> .weapp-tabs){--weapp-bars:${NAVIGATION_HEIGHT + TABS_HEIGHT}px}
.weapp-custom{--weapp-bars:0px}
.weapp-custom:has(> .weapp-tabs){--weapp-bars:${TABS_HEIGHT}px}
/* the transform makes this box, not the window, what position:fixed refers to */
.weapp-view{flex:1;min-height:0;position:relative;transform:translateZ(0);overflow:hidden}
.weapp-scroll{height:100%;overflow:hidden auto;scrollbar-width:none}
.weapp-navigation{flex:none;display:flex;align-items:center;height:${NAVIGATION_HEIGHT}px;padding:44px 7px 0 8px}
.weapp-back{width:87px;font:300 34px/40px sans-serif;white-space:pre}
.weapp-title{flex:1;text-align:center;font-size:17px;font-weight:500;white-space:nowrap}
.weapp-capsule{width:87px;height:32px;border:1px solid rgba(127,127,127,.35);border-radius:16px;text-align:center;
font-size:12px;line-height:30px;white-space:pre}
.weapp-tabs{flex:none;display:flex;height:${TABS_HEIGHT}px;border-top:1px solid rgba(127,127,127,.2)}
.weapp-tab{flex:1;position:relative;display:flex;flex-direction:column;align-items:center;justify-content:center;
font-size:11px;line-height:16px}
.weapp-tab img{width:27px;height:27px}
.weapp-badge{position:absolute;top:4px;left:calc(50% + 8px);min-width:16px;padding:0 4px;border-radius:8px;
background:#fa5151;color:#fff;text-align:center}
@media (prefers-color-scheme:dark){.weapp-page{background:#191919;color:#fff}}`

/** The css below every package's own. */
export const BASE_CSS = COMPONENTS + BARS
