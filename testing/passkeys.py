"""A device that keeps passkeys, in plain Python: it answers what a browser would."""

import json
import secrets
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import Aaguid, AttestationObject, AttestedCredentialData, AuthenticatorData


@dataclass
class Device:
    """One passkey on one device; `is_verified` says whether its holder showed finger, face or PIN."""

    origin: str = "https://testserver"
    is_verified: bool = True
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    credential_id: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    handle: str = ""

    def make(self, options: dict[str, Any]) -> dict[str, Any]:
        """Make the passkey that is asked for."""
        self.handle = options["user"]["id"]
        public = ES256.from_cryptography_key(self.key.public_key())
        kept = AttestedCredentialData.create(Aaguid.NONE, self.credential_id, public)
        data = AuthenticatorData.create(_hash(options["rp"]["id"]), self._flags() | AuthenticatorData.FLAG.AT, 0, kept)
        attestation = AttestationObject.create("none", data, {})
        told = self._client_data("webauthn.create", options)
        answer = {"clientDataJSON": websafe_encode(told), "attestationObject": websafe_encode(attestation)}
        return self._credential(answer) | {"clientExtensionResults": {"credProps": {"rk": True}}}

    def show(self, options: dict[str, Any], *, handle: str | None = None) -> dict[str, Any]:
        """Show the passkey."""
        data = AuthenticatorData.create(_hash(options["rpId"]), self._flags(), 1)
        told = self._client_data("webauthn.get", options)
        signature = self.key.sign(bytes(data) + sha256(told).digest(), ec.ECDSA(hashes.SHA256()))
        return self._credential(
            {
                "clientDataJSON": websafe_encode(told),
                "authenticatorData": websafe_encode(data),
                "signature": websafe_encode(signature),
                "userHandle": handle or self.handle,
            }
        )

    def _flags(self) -> AuthenticatorData.FLAG:
        there = AuthenticatorData.FLAG.UP
        return there | AuthenticatorData.FLAG.UV if self.is_verified else there

    def _client_data(self, kind: str, options: dict[str, Any]) -> bytes:
        challenge = websafe_encode(websafe_decode(options["challenge"]))
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _credential(self, response: dict[str, str]) -> dict[str, Any]:
        name = websafe_encode(self.credential_id)
        return {"id": name, "rawId": name, "type": "public-key", "response": response, "clientExtensionResults": {}}


def _hash(name: str) -> bytes:
    return sha256(name.encode()).digest()
