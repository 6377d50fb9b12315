"""A small index: three owners, some people of many scripts, two notes and a task."""

from collections.abc import Callable, Iterable

import pytest
from django.db import transaction

from regulars.core.access.rights import ALL_RIGHTS, NO_RIGHTS, TypeRights
from regulars.core.access.viewer import Viewer
from regulars.core.search.document import SearchDocument
from regulars.core.search.feed import index_documents
from regulars.core.search.finding import find

ALICE, BOB, CHARLIE = 1, 2, 3
EVERYBODY = Viewer(user_id=99, rights={"*": ALL_RIGHTS})


def person(record_id: int, name: str, owner: int = ALICE, **fields: str) -> SearchDocument:
    """A person; every searchable field is there, the empty ones too."""
    kept = {
        "name": ("name", name),
        "preferred_name": ("name", fields.pop("preferred_name", "")),
        "email": ("contact", fields.pop("email", "")),
        "phone": ("phone", fields.pop("phone", "")),
        "city": ("place", fields.pop("city", "")),
        "about": ("text", fields.pop("about", "")),
        **{key: ("text", text) for key, text in fields.items()},
    }
    return SearchDocument("people", record_id, name, owner, kept)


def note(record_id: int, text: str, owner: int = ALICE) -> SearchDocument:
    """A note, whose title shows its text."""
    return SearchDocument("notes", record_id, text[:40], owner, {"text": ("text", text)}, title_field="text")


def index(*documents: SearchDocument | Iterable[SearchDocument]) -> None:
    """Put documents into the index, in one transaction."""
    flat = [d for given in documents for d in ([given] if isinstance(given, SearchDocument) else given)]
    with transaction.atomic():
        index_documents(flat)


def seer(
    user_id: int, *, team: tuple[int, ...] = (), fields: dict[str, dict[str, str]] | None = None, **scopes: str
) -> Viewer:
    """A viewer with a scope for each record type named; nothing else is seen."""
    rights = {name: TypeRights(see=scope) for name, scope in scopes.items()}
    return Viewer(
        user_id=user_id, rights={"*": NO_RIGHTS, **rights}, team_mates=team or (user_id,), fields=fields or {}
    )


Names = Callable[..., list[str]]


@pytest.fixture
def titles(db: None) -> Names:
    """What somebody who may see all finds, by title."""

    def found(text: str, viewer: Viewer = EVERYBODY, **options: object) -> list[str]:
        return [hit.title for hit in find(viewer, text, **options)]  # type: ignore[arg-type]

    return found
