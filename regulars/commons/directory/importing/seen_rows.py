"""In the dry run nothing is written, so rows are remembered by their keys to find the same again."""

from collections.abc import Iterable, Sequence

from regulars.commons.directory.importing.draft import Draft, Point
from regulars.commons.directory.importing.matching import may_share, names_agree
from regulars.core.records.importing.seen import SeenKeys, short_hash
from regulars.foundation.text import fold


def remember_rows(seen: SeenKeys, drafts: Iterable[Draft]) -> None:
    """Remember rows that would make new parties."""
    seen.add((key, d.number, content_of(d), _names_of(d)) for d in drafts for key in _keys(d))


def find_seen(seen: SeenKeys, drafts: Sequence[Draft]) -> dict[int, tuple[int, bool]]:
    """Return, for each row like one before, that row's number and whether it says just the same."""
    known = seen.find(key for d in drafts if not d.problems for key in _keys(d))
    found: dict[int, tuple[int, bool]] = {}
    for draft in drafts:
        for key in [] if draft.problems else _keys(draft):
            if (row := known.get(key)) and _agrees(draft, key, row[2]):
                found[draft.number] = (row[0], row[1] == short_hash(content_of(draft)))
                break
    return found


def _names_of(draft: Draft) -> str:
    return f"{fold(draft.name)}\n{fold(draft.columns.get('given_name', ''))}"


def _agrees(draft: Draft, key: str, names: str) -> bool:
    """A shared phone or address counts only where it would in earnest."""
    kind, _, rest = key.partition("|")
    name, _, given = names.partition("\n")
    if kind == "own":
        return names_agree(draft, name, given, strict=False)
    if kind not in ("email", "phone"):
        return True
    return may_share(draft, name, given, Point(kind, "", rest.partition("|")[2]))


def _keys(draft: Draft) -> list[str]:
    keys = [f"id|{draft.kind}|{draft.external_id}"] if draft.external_id else []
    keys += [f"{p.kind}|{draft.kind}|{p.key}" for p in draft.points if p.kind in ("email", "phone")]
    keys += draft.own_keys
    name = fold(draft.name)
    if draft.kind != "person":
        return [*keys, f"name|{draft.kind}|{name}"]
    city = next((fold(a["city"]) for a in draft.addresses if a.get("city")), "")
    birthday = next((d["day"] for d in draft.dates if d["kind"] == "birthday"), "")
    if draft.employer:
        keys.append(f"job|{name}|{fold(draft.employer)}")
    if birthday:
        keys.append(f"born|{name}|{birthday}")
    if not keys:
        keys.append(f"name|{name}|{city}")
    return keys


def content_of(draft: Draft) -> str:
    """Return all that a row says, as one text."""
    parts = (draft.columns, draft.custom, draft.points, draft.addresses, draft.dates, draft.roles, draft.facts)
    return repr((*parts, draft.tags, draft.notes, fold(draft.employer)))
