"""The journal's part of an erasure: what tells of the subject goes, and the chain of seals goes on to hold."""

from collections.abc import Iterable
from typing import Any

import msgspec

from regulars.core.database.rows import execute, fetch_rows, placeholders
from regulars.core.database.stored_values import stored_json
from regulars.core.journal.chain.amending import amended
from regulars.core.journal.events import event_class
from regulars.core.privacy.scope import in_parts
from regulars.core.privacy.wording import Words


def entries_about(targets: dict[str, list[int]], subjects: list[int]) -> list[int]:
    """Return the entries that changed any of these records, or stand on these subjects' timelines."""
    marks = placeholders(subjects)
    found = {row[0] for row in fetch_rows(f"SELECT entry_id FROM journal_link WHERE subject_id IN ({marks})", subjects)}
    for slug, ids in targets.items():
        for some in in_parts(ids):
            rows = fetch_rows(
                f"SELECT entry_id FROM journal_change WHERE record_type = %s AND record_id IN ({placeholders(some)})",
                [slug, *some],
            )
            found |= {row[0] for row in rows}
    return sorted(found)


def remove_changes(targets: dict[str, list[int]], file_keys: set[str]) -> set[int]:
    """Remove what the journal knows of the fields of these records; return the files that were named there."""
    files: set[int] = set()
    for slug, ids in targets.items():
        for some in in_parts(ids):
            rows = fetch_rows(
                "SELECT id, before, after FROM journal_change"
                f" WHERE record_type = %s AND record_id IN ({placeholders(some)})",
                [slug, *some],
            )
            for _, *states in rows:
                for state in states:
                    told = msgspec.json.decode(state) if isinstance(state, str) else state or {}
                    files |= {told[key] for key in file_keys & told.keys() if isinstance(told[key], int)}
            _remove("journal_change", [row[0] for row in rows])
    return files


def redact_entries(entries: Iterable[int], targets: dict[str, list[int]], words: Words, pseudonym: str) -> None:
    """Let entries about what goes tell of a pseudonym; take the subject's words out of the others."""
    about = {(slug, pk) for slug, ids in targets.items() for pk in ids}
    for some in in_parts(entries):
        rows = fetch_rows(
            "SELECT id, event, record_type, record_id, title, text, data FROM journal_entry"
            f" WHERE id IN ({placeholders(some)})",
            some,
        )
        with amended("journal_entry", some):
            for pk, event, slug, record_id, title, text, data in rows:
                told = msgspec.json.decode(data) if isinstance(data, str) else data
                now = (
                    (pseudonym, "", _forgotten(event, told, words))
                    if (slug, record_id) in about
                    else (words.without(title)[:200], words.without(text), words.without(told))
                )
                if now != (title, text, told):
                    execute(
                        "UPDATE journal_entry SET title = %s, text = %s, data = %s WHERE id = %s",
                        [*now[:2], stored_json(now[2]), pk],
                    )


def entries_at_the_door(words: Words) -> list[int]:
    """Return entries of the door and of lists taken out that were asked for by the subject's words."""
    asked = [f"%{_escaped(word)}%" for word in words.words]
    if not asked:
        return []
    likes = " OR ".join(["lower(CAST(data AS text)) LIKE %s ESCAPE '!'"] * len(asked))
    rows = fetch_rows(
        f"SELECT id FROM journal_entry WHERE room IN ('security', 'administration') AND ({likes})",
        [word.lower() for word in asked],
    )
    return [row[0] for row in rows]


def remove_links(subjects: list[int], entries: list[int], *, but: set[int]) -> None:
    """Take the entries off the subjects' timelines, and off those they reached through them; `but` some entries."""
    marks = placeholders(subjects)
    gone: set[int] = set()
    for some in in_parts(entries):
        rows = fetch_rows(
            f"SELECT id, entry_id FROM journal_link WHERE entry_id IN ({placeholders(some)})"
            f" AND (subject_id IN ({marks}) OR through_id IN ({marks}))",
            [*some, *subjects, *subjects],
        )
        gone |= {pk for pk, entry in rows if entry not in but}
    _remove("journal_link", sorted(gone))


def _remove(table: str, ids: list[int]) -> None:
    for some in in_parts(ids):
        with amended(table, some):
            execute(f"DELETE FROM {table} WHERE id IN ({placeholders(some)})", some)


def _forgotten(event: str, data: dict[str, Any], words: Words) -> dict[str, Any]:
    found = event_class(event)
    forgets = found.forgets if found else tuple(data)
    return {name: value for name, value in data.items() if name not in forgets and not words.are_in(value)}


def _escaped(text: str) -> str:
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_")
