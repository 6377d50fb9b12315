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

// The service worker asks each page whether it lives, and says which build is there. Heard from the first moment on.
;(function () {
  if (!navigator.serviceWorker) return
  function lives() { var root = document.getElementById('root'); return !!root && root.childElementCount > 0 }
  navigator.serviceWorker.addEventListener('message', function (event) {
    var line = event.ports[0]
    function answer() { if (lives() && line) line.postMessage('here') }
    window.regularsBuild = event.data && event.data.entry
    window.dispatchEvent(new Event('regulars-build'))
    if (lives()) answer()
    else setTimeout(answer, 2000)
  })
})()
