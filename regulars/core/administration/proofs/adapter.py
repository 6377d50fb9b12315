"""How the kept library keeps its secrets here: encrypted with the house's key."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings

from regulars.core.access.older_keys import all_keys
from regulars.core.records.models import Workspace


class FactorAdapter(DefaultMFAAdapter):
    """Secrets of second factors, unreadable in the database and its backups without the house's key."""

    def encrypt(self, text: str) -> str:
        """Return the text as it is kept."""
        return _keys().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the text again; keys of before a change of key still open it."""
        return _keys().decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self) -> str:
        """Return how the entry is called in somebody's app."""
        company = Workspace.objects.values_list("company", flat=True).first()
        return f"Regulars {company}" if company else "Regulars"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Return for which name passkeys are made: the configured one, else how the browser calls us."""
        found: dict[str, str] = super().get_public_key_credential_rp_entity()
        if settings.CSRF_TRUSTED_ORIGINS:
            found["id"] = urlsplit(settings.ORIGIN).hostname or found["id"]
        return found

    def get_public_key_credential_user_entity(self, user: Any) -> dict[str, Any]:
        """Return how a passkey's holder is called on her device."""
        found: dict[str, Any] = super().get_public_key_credential_user_entity(user)
        return found | {"display_name": user.name}

    def _get_user_identifier(self, user: Any) -> str:
        return str(user.email)

    def _get_site_name(self) -> str:
        return self.get_totp_issuer()


def _keys() -> MultiFernet:
    digests = [sha256(("second factors " + word).encode()).digest() for word in all_keys()]
    return MultiFernet([Fernet(urlsafe_b64encode(digest)) for digest in digests])
