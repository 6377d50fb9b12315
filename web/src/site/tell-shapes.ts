import { shapes } from '@/commons/activities/tell'
import { relationshipShape } from '@/commons/directory/relationships/tell-relationship'
import { offerShape } from '@/core/journal/entry-shapes'

// Stories and what was done lately tell more of these than their sentences, whichever of the two is opened first.
for (const shape of [...shapes, relationshipShape]) offerShape(shape)
