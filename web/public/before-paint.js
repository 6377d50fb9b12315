// Runs before the first paint, so that a dark screen never flashes white. A file of its own: the page allows no inline script.
;(function () {
  var wish = 'auto'
  try {
    wish = localStorage.getItem('regulars.scheme') || 'auto'
    document.documentElement.dataset.density = localStorage.getItem('regulars.density') || 'comfortable'
  } catch {}
  var dark = wish === 'dark' || (wish !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
