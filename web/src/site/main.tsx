import '@/core/kit/fonts.css'
import './mantine.css'
import '@mantine/notifications/styles.css'
import '@/core/kit/look.css'
import '@/core/kit/thumb.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { speak } from './words'

void speak('').then(() => createRoot(document.getElementById('root')!).render(<StrictMode><App /></StrictMode>))
