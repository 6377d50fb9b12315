import { t } from '@lingui/core/macro'
import { api } from './client'
import { Problem } from './problem'
import { askAgain } from './session'

interface Bytes { id: string }
interface Asked {
  challenge: string; rpId?: string; user?: { id: string; name: string; displayName: string }
  excludeCredentials?: Bytes[]; allowCredentials?: Bytes[]; [name: string]: unknown
}

/** Browsers keep passkeys for names only, never for a bare number. */
export const canUsePasskeys = (): boolean =>
  typeof window.PublicKeyCredential === 'function' && window.isSecureContext && !/^[\d.]+$|^\[/.test(window.location.hostname)

/** Makes a passkey and has it kept; answers recovery codes with the first one. */
export async function addPasskey(name: string, password?: string): Promise<string[]> {
  const { options } = (await api.post<{ options: Asked }>('/security/passkeys', password ? { password } : {})).data
  const made = await asking(() => navigator.credentials.create({ publicKey: creation(options) }))
  return (await api.post<{ recovery_codes: string[] }>('/security/passkeys/confirm', { name, credential: made })).data.recovery_codes
}

/** Goes in by a passkey, instead of a password or after it. */
export async function goInByPasskey(remember = false): Promise<void> {
  const { options } = (await api.post<{ options: Asked }>('/session/passkey', {})).data
  const shown = await asking(() => navigator.credentials.get({ publicKey: request(options) }))
  await api.post('/session/passkey/finish', { credential: shown, remember })
  await askAgain()
}

async function asking(ask: () => Promise<Credential | null>) {
  try {
    const found = await ask()
    if (found instanceof PublicKeyCredential) return plain(found)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') throw new Problem(422, { detail: t`This device keeps a passkey for you already.` })
  }
  // Called off, timed out, or none here: browsers tell all three alike.
  throw new Problem(422, { detail: t`No passkey was shown. Try again, or go in another way.` })
}

const creation = (asked: Asked) => ({
  ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user?.id ?? '') }, excludeCredentials: known(asked.excludeCredentials),
}) as unknown as PublicKeyCredentialCreationOptions

const request = (asked: Asked) => ({
  ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials),
}) as unknown as PublicKeyCredentialRequestOptions

const known = (list: Bytes[] = []) => list.map((one) => ({ ...one, id: bytes(one.id) }))

function plain(found: PublicKeyCredential) {
  const { response } = found
  const told: Record<string, string> = { clientDataJSON: text(response.clientDataJSON) }
  if (response instanceof AuthenticatorAttestationResponse) told.attestationObject = text(response.attestationObject)
  if (response instanceof AuthenticatorAssertionResponse) {
    told.authenticatorData = text(response.authenticatorData)
    told.signature = text(response.signature)
    if (response.userHandle) told.userHandle = text(response.userHandle)
  }
  return { id: found.id, rawId: text(found.rawId), type: found.type, response: told, clientExtensionResults: found.getClientExtensionResults() }
}

function bytes(told: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(told.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0))
}

function text(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
