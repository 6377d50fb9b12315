"""By what a party that was erased is known again: its e-mail addresses and phone numbers."""

from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.privacy.marks import known_by


def contact_words(ids: list[int]) -> list[str]:
    """Return the contact points of some parties as words to know them by."""
    rows = fetch_rows(
        "SELECT kind, key FROM directory_contactpoint"
        f" WHERE party_id IN ({placeholders(ids)}) AND kind IN ('email', 'phone') AND key <> '' ORDER BY id",
        ids,
    )
    return [f"{kind}:{key}" for kind, key in rows]


known_by("directory_party", contact_words)
