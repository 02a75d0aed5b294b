/** Every tag of WeChat's that the host can draw. */
export const BUILT_IN_TAGS = [
  'view text cover-view cover-image icon progress canvas movable-area movable-view picker-view scroll-view',
  'picker-view-column web-view video map root-portal page-meta navigation-bar page-container swiper',
  'swiper-item open-data official-account match-media navigator audio camera picker slider editor ad',
  'input textarea image rich-text switch radio checkbox button form label',
  'checkbox-group radio-group share-element channel-live live-player live-pusher voip-room',
].flatMap((line) => line.split(' '))
