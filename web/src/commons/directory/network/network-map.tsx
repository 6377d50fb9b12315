import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type KeyboardEvent } from 'react'
import { Icon } from '@/core/kit/icon'
import { latinOf } from '@/core/kit/keys'
import { Lines } from './lines'
import { MapNode } from './map-node'
import type { Network } from './network-query'
import classes from './network.module.css'
import { fitZoom, nextTowards } from './settle'
import { tiesOf } from './ties'
import { useCamera } from './use-camera'
import { useMapKeys } from './use-map-keys'
import { useSpots } from './use-spots'

interface Props { network: Network; centre: string; home: string; onGo: (id: string) => void }

/** Faces and the lines between them; a click, or Enter, walks on. Arrows move from face to face. */
export function NetworkMap({ network, centre, home, onGo }: Props) {
  const { ref, width, height } = useElementSize()
  const spots = useSpots(network)
  const navigate = useNavigate()
  const layer = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(centre)
  const stop = spots.has(at) ? at : centre
  const near = new Map(tiesOf(network, centre).map((tie) => [tie.other.id, tie]))
  const middle = spots.get(centre) ?? { x: 0, y: 0 }
  const camera = useCamera(middle, centre, fitZoom(middle, [...near.keys()].flatMap((id) => spots.get(id) ?? []), width, height))
  const focusOn = (id: string) => layer.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus({ preventScroll: true })
  useMapKeys(() => focusOn(stop))
  const listen = (event: KeyboardEvent) => {
    const next = nextTowards(spots, stop, event.key)
    if (next) {
      event.preventDefault()
      setAt(next)
      focusOn(next)
    }
    const node = network.nodes.find(({ id }) => id === stop)
    if (latinOf(event) === 'o' && node) { event.preventDefault(); void navigate({ to: '/$type/$id', params: { type: node.type, id: node.id } }) }
    if (event.key === 'Backspace') { event.preventDefault(); history.back() }
  }
  return (
    <div ref={ref} className={classes.map} {...camera.handlers} onKeyDown={listen} role="group" aria-label={t`Network. Arrows move from face to face, Enter walks on, O opens the page, Backspace goes back.`}>
      {width > 0 && <div ref={layer} className={classes.layer} data-dragging={camera.isDragging} style={{ transform: `translate(${width / 2 - camera.x * camera.zoom}px, ${height / 2 - camera.y * camera.zoom}px) scale(${camera.zoom})` }}>
        <Lines network={network} spots={spots} centre={centre} />
        {network.nodes.map((node) => (
          <MapNode
            key={node.id} node={node} spot={spots.get(node.id) ?? { x: 0, y: 0 }} isCentre={node.id === centre} isHome={node.id === home} tie={near.get(node.id)}
            isStop={node.id === stop} onFocus={() => setAt(node.id)} onGo={() => { if (!camera.wasDragged()) onGo(node.id) }}
          />
        ))}
      </div>}
      <div className={classes.zoom}>
        <ActionIcon aria-label={t`Nearer`} onClick={() => camera.zoomBy(1.25)}><Icon name="plus" /></ActionIcon>
        <ActionIcon aria-label={t`Farther`} onClick={() => camera.zoomBy(0.8)}><Icon name="minus" /></ActionIcon>
        <ActionIcon aria-label={t`Back to the middle`} onClick={camera.reset}><Icon name="target" /></ActionIcon>
      </div>
    </div>
  )
}
