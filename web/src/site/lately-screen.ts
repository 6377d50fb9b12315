import './tell-shapes'

export { LatelyPage } from '@/core/lately/lately-page'
