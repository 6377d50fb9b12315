import { whenDragging } from '@/core/kit/dragging'

interface Place { pipeline: string; at: number }

/** Lets a line be dragged over the others of its pipeline, and be a place for them. */
export function combinedDragging(element: HTMLElement, place: Place, onOver: (isOver: boolean) => void, onMove: (from: number, to: number) => void): () => void {
  return whenDragging(({ combine, draggable, dropTargetForElements }) => combine(
    draggable({ element, dragHandle: element.querySelector('button') ?? undefined, getInitialData: () => ({ kind: 'stage', ...place }) }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.kind === 'stage' && source.data.pipeline === place.pipeline,
      onDragEnter: ({ source }) => onOver(source.data.at !== place.at),
      onDragLeave: () => onOver(false),
      onDrop: ({ source }) => { onOver(false); onMove(Number(source.data.at), place.at) },
    }),
  ))
}
