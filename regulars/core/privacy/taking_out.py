"""Everything that tells of a subject as one archive that she can read: a page, the same as JSON, and her files."""

import tempfile
import zipfile
from collections.abc import Iterable
from contextlib import suppress
from typing import IO, Any

import msgspec
from django.utils import timezone

from regulars.core.access.viewer import Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.files.models import File
from regulars.core.files.store import store
from regulars.core.journal.recording import About, record
from regulars.core.privacy.asking import load_subject
from regulars.core.privacy.attached import told_attachments
from regulars.core.privacy.events import SubjectTakenOut
from regulars.core.privacy.reading_page import page_of
from regulars.core.privacy.scope import scope_of
from regulars.core.problems import NotFound, Refused
from regulars.core.records.fields import all_fields, readable_fields
from regulars.core.records.history.looking_back import field_history
from regulars.core.records.models import Workspace
from regulars.core.records.reading.loading import title_of
from regulars.core.records.reading.single import read_record
from regulars.core.records.record_type import RecordType
from regulars.core.records.timeline.reading import TimelineRequest, read_timeline
from regulars.core.words import inside, say

_TOLD = ("happened_at", "sentence", "about", "text", "changes")
_NOT_HERS = ("rights", "verbs", "version")


def take_out(record_type: type[RecordType], pk: int, *, by: Viewer) -> IO[bytes]:
    """Return a zip of all that the asker may see of a subject, and write down who took it out.

    What others did or said stays in as far as it happened with the subject. Raises NotFound and Refused.
    """
    with write_transaction():
        row = load_subject(record_type, pk, by=by, action="see")
        scope = scope_of(record_type, row)
        kind = scope.record_type
        if not by.may("export", kind.slug):
            raise Refused(
                say(
                    "Your roles do not let you take out {plural}. An administrator can change that.",
                    plural=inside(kind.plural),
                )
            )
        told = _told(kind, row.pk, by)
        rows = {one: [each for each in some if _leads_openly(one, each, scope, by)] for one, some in _all_rows(scope)}
        seen = {
            one.slug: [found for each in some if (found := _record(one, each.pk, by))] for one, some in rows.items()
        }
        # An empty list would tell that there is something that she may not see.
        told["records"] = {slug: records for slug, records in seen.items() if records}
        ids = {one: [each.pk for each in some] for one, some in rows.items()}
        told["attachments"] = told_attachments({kind: [row.pk], **ids}, by)
        count = 1 + sum(len(rows) for rows in told["records"].values())
        about = About(kind.slug, row.pk, title_of(kind, row))
        record(SubjectTakenOut(records=count), by=by, about=about, subjects=[row.pk])
    return _packed(told)


def _all_rows(scope: Any) -> Iterable[tuple[type[RecordType], list[Any]]]:
    found = {kind: list(rows) for kind, rows in scope.going.items()}
    for kind, rows in scope.staying.items():
        found.setdefault(kind, []).extend(row for row, _ in rows)
    return found.items()


def _leads_openly(kind: type[RecordType], row: Any, scope: Any, by: Viewer) -> bool:
    """Whether the asker may see by what a row is the subject's: standing among hers would tell it."""
    links = [one for one in all_fields(kind, by.epoch).values() if one.kind.slug == "link" and one.column]
    leading = {one.name for one in links if getattr(row, str(one.column), None) in scope.ids}
    return not leading or bool(leading & readable_fields(kind, by).keys())


def _told(kind: type[RecordType], pk: int, by: Viewer) -> dict[str, Any]:
    return {
        "company": Workspace.objects.values_list("company", flat=True).first() or "",
        "taken_out_at": timezone.now().isoformat(),
        "type": kind.slug,
        "record": _record(kind, pk, by),
        "timeline": _timeline(kind, pk, by),
        "history": [{k: v for k, v in one.items() if k != "by"} for one in field_history(kind, pk, None, by)],
    }


def _record(kind: type[RecordType], pk: int, by: Viewer) -> dict[str, Any] | None:
    try:
        found = read_record(kind, pk, by)
    except (NotFound, Refused):
        return None
    return {name: value for name, value in found.items() if name not in _NOT_HERS}


def _timeline(kind: type[RecordType], pk: int, by: Viewer) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    after: str | None = None
    while True:
        page = read_timeline(kind, pk, TimelineRequest(after=after, limit=100), by)
        # What happened with her people is theirs, though it also stands on an organisation's timeline.
        found += [{name: one[name] for name in _TOLD} for one in page["entries"] if not one["via_person"]]
        after = page["next"]
        if after is None:
            return found


def _packed(told: dict[str, Any]) -> IO[bytes]:
    out: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - whoever hands it over closes it
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("read-me.html", page_of(told))
        archive.writestr("data.json", msgspec.json.format(msgspec.json.encode(told, enc_hook=str), indent=2))
        names = {one["file"]: one["name"] for one in told["attachments"]}
        shown = _files_in([told["record"], told["records"]])
        for file in File.objects.filter(pk__in={*shown, *names}):
            # What is missing on the disk is missing here: the rest is hers all the same.
            with suppress(FileNotFoundError), store().at_hand(file.digest) as path:
                archive.write(path, f"files/{file.pk}-{_file_name(names.get(file.pk, file.name))}")
    out.seek(0)
    return out


def _file_name(name: str) -> str:
    return name.replace("/", "-").replace("\\", "-")


def _files_in(value: Any) -> set[int]:
    """Whatever is told as a file: its id stands beside its address."""
    if isinstance(value, dict):
        own = {value["id"]} if str(value.get("url", "")).startswith("/api/files/") else set()
        return own.union(*(_files_in(one) for one in value.values()))
    return set().union(*map(_files_in, value)) if isinstance(value, list) else set()
