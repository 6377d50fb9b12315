"""Fields that some role may not see are laid out apart, so that search answers that role without them."""

from collections.abc import Sequence
from itertools import count

from django.db import transaction

from regulars.core.access.models import ApiToken, Role
from regulars.core.database.rows import execute, execute_many, fetch_rows
from regulars.core.search.apart import apart_fields
from regulars.core.search.document import ID_BITS, SearchDocument, first_id
from regulars.core.search.feed import index_documents
from regulars.core.search.laying_out import kept_fields
from regulars.core.search.layout import load_layout, lock_layout
from regulars.core.search.leading import leading_fields

_BATCH = 2000


def unguarded_fields() -> set[tuple[str, str]]:
    """Return the (record type, field) pairs that a role may not see and that are not laid out apart yet."""
    guards = load_layout().guards
    return {guarded for guarded in _hidden_in_roles() if not guards.get(guarded)}


def guard_hidden_fields() -> int:
    """Lay out apart every field that a role may not see; return how many documents were written anew.

    Call it after a role's fields changed: in a job, since a type with a million documents takes minutes.
    Stopped halfway it goes on when called again. Until it is done, search finds too little for that role,
    never too much.
    """
    wanted = unguarded_fields()
    if not wanted:
        return 0
    with transaction.atomic():
        known = load_layout().guards
        execute_many(
            "INSERT INTO search_guard (record_type, field, is_ready) VALUES (%s, %s, %s)",
            [(*guarded, False) for guarded in sorted(wanted) if guarded not in known],
        )
    types = sorted({record_type for record_type, _ in wanted})
    written = sum(_lay_out_anew(record_type) for record_type in types)
    with transaction.atomic():
        lock_layout()
        written += sum(_lay_out_anew(record_type) for record_type in types)
        for guarded in sorted(wanted):
            execute("UPDATE search_guard SET is_ready = %s WHERE record_type = %s AND field = %s", [True, *guarded])
    return written


def _hidden_in_roles() -> set[tuple[str, str]]:
    roles = list(Role.objects.filter(administers=False))
    hidden = {
        (record_type, name)
        for role in roles
        for record_type, rights in role.fields.items()
        for name, right in rights.items()
        if right == "hidden"
    }
    # A token that reaches some types only does not see the names of the others.
    is_parted = any(
        "*" not in scopes for scopes in ApiToken.objects.filter(revoked_at=None).values_list("scopes", flat=True)
    )
    return (
        hidden
        | apart_fields()
        | {
            guarded
            for guarded, types in leading_fields().items()
            if is_parted or not all(_sees_all(role, types) for role in roles)
        }
    )


def _sees_all(role: Role, types: Sequence[str]) -> bool:
    everywhere = role.rights.get("*", {})
    return all(role.rights.get(slug, everywhere).get("see") == "all" for slug in types)


def _lay_out_anew(record_type: str) -> int:
    guards = load_layout().guards_of(record_type)
    first, written = first_id(record_type), 0
    last = first - 1
    for _ in count():
        with transaction.atomic():
            rows = fetch_rows(
                "SELECT id, record_id, owner_id, title, title_field, fields FROM search_document"
                f" WHERE id > {last} AND id < {first + (1 << ID_BITS)} AND guards <> %s ORDER BY id LIMIT {_BATCH}",
                [guards],
            )
            index_documents(
                SearchDocument(record_type, record_id, title, owner_id, kept_fields(fields), title_field)
                for _, record_id, owner_id, title, title_field, fields in rows
            )
        if not rows:
            return written
        written, last = written + len(rows), rows[-1][0]
    return written
