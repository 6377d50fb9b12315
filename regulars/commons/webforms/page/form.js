// The page of a form: finds the number that shows it is no program, and tells the page around it how tall it is.
const form = document.querySelector('form[data-work]')
const inside = window.parent !== window

function tell(message) {
  if (inside) window.parent.postMessage({ regularsForm: document.body.dataset.form ?? document.querySelector('[data-form]')?.dataset.form, ...message }, '*')
}

if (inside) {
  document.documentElement.classList.add('inside')
  const height = () => tell({ height: Math.ceil(document.querySelector('main').getBoundingClientRect().height) })
  new ResizeObserver(height).observe(document.querySelector('main'))
  const goes = document.querySelector('a[data-goes]')
  if (goes && /^https?:\/\//.test(goes.href)) tell({ goes: goes.href })
}

async function hash(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function work({ salt, challenge, signature, most }) {
  for (let number = 0; number <= most; number += 1) {
    if (await hash(salt + number) === challenge) return btoa(JSON.stringify({ algorithm: 'SHA-256', challenge, number, salt, signature }))
  }
  return ''
}

if (form) {
  // Without a secure line browsers do not count for pages: then a mail or a look by somebody takes its place.
  const done = crypto.subtle ? work(JSON.parse(form.dataset.work)).catch(() => '') : Promise.resolve('')
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const button = form.querySelector('button')
    button.disabled = true
    button.textContent = form.dataset.sending
    void done.then((found) => {
      form.elements.work.value = found
      form.submit()
    })
  })
  window.addEventListener('pageshow', (event) => { if (event.persisted) window.location.reload() })
  document.querySelector('[aria-invalid=true], .notice')?.focus()
}
