/// <reference lib="dom" />

/**
 * In the browser only: tells whether there is a network, now and whenever it changes. Taro's browser build goes by
 * the speed of a line, which a browser goes on telling when the line is cut.
 */
export function followBrowser(tell: (isConnected: boolean) => void): void {
  window.addEventListener('online', () => tell(true))
  window.addEventListener('offline', () => tell(false))
  tell(navigator.onLine)
}
