"""The rows of one added and one changed person, by the raw driver: the record, its contact point, journal and index."""

import datetime as dt
from typing import Any

import msgspec

from bench.floor.storage import IS_POSTGRES, writing

_PEOPLE = 424684167205223000  # above every document of a loaded demo; only its width matters


def add_person(body: dict[str, Any]) -> dict[str, Any]:
    """Add a person with an e-mail address."""
    now = _now()
    name, email = body["name"], body["email"]
    with writing() as run:
        party = _party(name, email, now)
        pk = run(_insert("directory_party", party) + " RETURNING id", list(party.values()))
        point = {"party_id": pk, "kind": "email", "value": email, "key": email, "label": "", "is_primary": True}
        run(_insert("directory_contactpoint", point), list(point.values()))
        _journal(run, pk, now, "party.added", "create", None, {"name": name, "email": email})
        _index(run, pk, name, email)
    return {"id": pk, "name": name, "email": email}


def change_person(pk: int, body: dict[str, Any]) -> dict[str, Any]:
    """Change a person's job title."""
    now, title = _now(), body["job_title"]
    with writing() as run:
        before = run("SELECT job_title FROM directory_party WHERE id = %s", [pk])
        run(
            "UPDATE directory_party SET job_title = %s, version = version + 1, changed_at = %s WHERE id = %s",
            [title, now, pk],
        )
        _journal(run, pk, now, "party.changed", "change", {"job_title": before}, {"job_title": title})
        _index(run, pk, title, title)
    return {"id": pk, "job_title": title}


def _now() -> str:
    return dt.datetime.now(dt.UTC).strftime("%Y-%m-%d %H:%M:%S.%f") + ("+00" if IS_POSTGRES else "")


def _insert(table: str, values: dict[str, Any]) -> str:
    return f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join(['%s'] * len(values))})"


def _party(name: str, email: str, now: str) -> dict[str, Any]:
    given, _, family = name.partition(" ")
    texts = ("prefix", "additional_names", "suffix", "phonetic_name", "preferred_name", "job_title", "legal_name",
             "tax_number", "industry", "about", "language", "zone", "phone", "phone_key", "city", "city_key", "country",
             "birthday")  # fmt: skip
    return {
        "version": 1, "created_at": now, "changed_at": now, "is_demo": False, "custom": "{}", "kind": "person",
        "name": name, "name_key": name.lower(), "given_name": given, "family_name": family,
        "family_key": family.lower(), "name_order": "given", "email": email, "email_key": email,
        **dict.fromkeys(texts, ""),
    }  # fmt: skip


def _journal(run: Any, pk: int, now: str, event: str, action: str, before: Any, after: Any) -> None:
    entry = {"at": now, "happened_at": now, "event": event, "room": "directory", "via": "ui", "record_type": "people",
             "record_id": pk, "title": "", "text": "", "data": "{}", "is_demo": False}  # fmt: skip
    number = run(_insert("journal_entry", entry) + " RETURNING id", list(entry.values()))
    kept = [None if value is None else msgspec.json.encode(value).decode() for value in (before, after)]
    change = {"entry_id": number, "record_type": "people", "record_id": pk, "action": action}
    change |= {"before": kept[0], "after": kept[1]}
    run(_insert("journal_change", change), list(change.values()))
    link = {"subject_id": pk, "happened_at": now, "entry_id": number, "event": event, "room": "directory"}
    link["record_type"] = "people"
    run(_insert("journal_link", link), list(link.values()))


def _index(run: Any, pk: int, name: str, email: str) -> None:
    tokens = " ".join(["tbench", *(f"n{word}" for word in name.lower().split()), f"c{email}"])
    number = _PEOPLE + pk
    row = {"id": number, "record_id": pk, "title": name, "title_field": "name", "guards": "", "names": "\n",
           "fields": "{}"}  # fmt: skip
    again = " ON CONFLICT (id) DO UPDATE SET title = excluded.title, tokens = excluded.tokens"
    if IS_POSTGRES:
        columns = ", ".join([*row, "level", "tokens"])
        marks = ", ".join(["%s"] * len(row))
        vector = "array_to_tsvector(string_to_array(%s, ' '))"
        sql = f"INSERT INTO search_document ({columns}) VALUES ({marks}, 0, {vector})"
        run(sql + again, [*row.values(), tokens])
    else:
        row["tokens"] = tokens
        run(_insert("search_document", row) + again, list(row.values()))
        run("DELETE FROM search_index WHERE rowid = %s", [number])
        run("INSERT INTO search_index (rowid, tokens) VALUES (%s, %s)", [number, tokens])
