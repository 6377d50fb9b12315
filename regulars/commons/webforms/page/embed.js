// For pages that show a form in a frame: the frame grows with what is in it, and the page goes on where the form says.
window.addEventListener('message', (event) => {
  for (const frame of document.querySelectorAll('iframe[data-regulars-form]')) {
    if (frame.contentWindow !== event.source || new URL(frame.src).origin !== event.origin) continue
    const { height, goes } = event.data ?? {}
    if (Number.isFinite(height) && height > 0) frame.style.height = `${Math.min(height, 20000)}px`
    if (typeof goes === 'string' && /^https?:\/\//.test(goes)) window.location.assign(goes)
  }
})
