import { useState } from 'react'

/**
 * What a form holds. It follows what is stored, also what somebody else stores, until something in it is another;
 * from then on it stands as it was typed, beside what stood there when it was begun (`shown`).
 */
export function useSettingsForm<T>(stored: T) {
  const [followed, setFollowed] = useState(stored)
  const [shown, setShown] = useState(stored)
  const [values, setValues] = useState(stored)
  const isChanged = !areAlike(values, shown)
  const adopt = (next: T) => {
    setShown(next)
    setValues(next)
  }
  if (!areAlike(stored, followed)) {
    setFollowed(stored)
    if (!isChanged || areAlike(stored, values)) adopt(stored)
  }
  return { values, shown, isChanged, setValues, adopt }
}

const areAlike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
