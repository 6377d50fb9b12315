"""Sealing second factors anew after the house's key was changed."""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken

from regulars.core.database.turns import write_transaction

# What is sealed inside an authenticator's data, as the kept library names it.
_SEALED = ("secret", "seed")


def reseal_factors() -> tuple[int, int]:
    """Seal every secret with the key in use; return how many were, and how many no kept key opens."""
    done = lost = 0
    with write_transaction():
        for factor in Authenticator.objects.select_for_update().order_by("pk"):
            names = [name for name in _SEALED if isinstance(factor.data.get(name), str)]
            try:
                sealed = {name: _resealed(factor.data[name]) for name in names}
            except InvalidToken:
                lost += 1
                continue
            if sealed:
                factor.data = {**factor.data, **sealed}
                factor.save(update_fields=["data"])
                done += 1
    return done, lost


def _resealed(sealed: str) -> str:
    adapter = get_adapter()
    return str(adapter.encrypt(adapter.decrypt(sealed)))
