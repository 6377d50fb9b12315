"""Erasing a subject: all that tells of it goes in one step, but for what the law makes us keep."""

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from regulars.core.access.viewer import Viewer, current_epoch
from regulars.core.administration.guarding import require_administrator
from regulars.core.database.turns import write_transaction
from regulars.core.journal.recording import About, record
from regulars.core.privacy.asking import load_subject, words_of
from regulars.core.privacy.blanking import blank_row, reindex_linked, rows_linked
from regulars.core.privacy.events import SubjectErased
from regulars.core.privacy.files import file_keys, files_of, forget_attachments, forget_unneeded
from regulars.core.privacy.kept_texts import forget_in_kept_texts
from regulars.core.privacy.leftovers import (
    forget_external_ids,
    forget_in_imports,
    forget_in_jobs,
    forget_merges,
    imports_with,
)  # fmt: skip
from regulars.core.privacy.marks import clear_beside_them, mark_of, words_known_by
from regulars.core.privacy.models import ErasedMark, Erasure
from regulars.core.privacy.scope import Scope, removed_earlier, scope_of
from regulars.core.privacy.story import (
    entries_about,
    entries_at_the_door,
    redact_entries,
    remove_changes,
    remove_links,
)  # fmt: skip
from regulars.core.privacy.tombstones import keep_tombstones
from regulars.core.privacy.wiping import wipe_soon
from regulars.core.privacy.wording import Words
from regulars.core.records.attached import SLUG
from regulars.core.records.record_type import RecordType
from regulars.core.records.searching import index_records
from regulars.core.records.writing.removing import remove_rows


@dataclass
class Erased:
    """What is collected while a subject is erased."""

    scope: Scope
    words: Words
    targets: dict[str, list[int]]
    known: list[str]
    entries: list[int] = field(default_factory=list)
    files: set[int] = field(default_factory=set)


def erase_subject(
    record_type: type[RecordType], pk: int, *, by: Viewer, reason: str = "", is_repeated: bool = False
) -> Erasure:
    """Erase everything that tells of a subject, for good; return the receipt. Raises Refused and NotFound.

    No undo, no separating and no restore brings it back; what the law makes us keep hangs on a pseudonym.
    """
    require_administrator(by, to="erase somebody")
    with write_transaction():
        row = load_subject(record_type, pk, by=by, action="delete")
        scope = scope_of(record_type, row)
        words = Words(words_of(scope), scope.pseudonym)
        done = Erased(scope, words, _targets(scope), words_known_by(scope.record_type, scope.ids))
        began = [row.created_at.isoformat()]
        _forget_records(done)
        _forget_story(done)
        _forget_the_rest(done)
        return _write_receipt(done, began, words.without(reason), by=by, is_repeated=is_repeated)


def _targets(scope: Scope) -> dict[str, list[int]]:
    targets = scope.targets()
    for slug, ids in removed_earlier(scope).items():
        targets[slug] = sorted({*targets.get(slug, []), *ids})
    return targets


def _forget_records(done: Erased) -> None:
    scope = done.scope
    keys = file_keys([scope.record_type, *scope.going], current_epoch())
    for row in [scope.row, *(row for rows in scope.going.values() for row in rows)]:
        done.files |= files_of(row, keys)
    attachments, attached = forget_attachments(done.targets)
    done.files |= attached
    done.entries = entries_about(done.targets, scope.ids)
    done.known += forget_external_ids(done.targets)
    linked = rows_linked(scope)
    for kind, rows in scope.going.items():
        remove_rows(kind, rows)
    if scope.staying:
        blank_row(scope)
        for kind, kept in scope.staying.items():
            # They were found by the name of whom they are about.
            index_records(kind, [row.pk for row, _ in kept])
    else:
        remove_rows(scope.record_type, [scope.row])
    reindex_linked(linked)
    clear_beside_them(scope.ids)
    done.files |= remove_changes({**done.targets, SLUG: attachments}, keys)


def _forget_story(done: Erased) -> None:
    kept = {kind.slug: [row.pk for row, _ in rows] for kind, rows in done.scope.staying.items()}
    stay = {*entries_about(kept, [-1])} if kept else set()
    entries = sorted({*done.entries, *entries_at_the_door(done.words)} - stay)
    redact_entries(entries, done.targets, done.words, done.scope.pseudonym)
    remove_links(done.scope.ids, entries, but=stay)


def _forget_the_rest(done: Erased) -> None:
    forget_merges(done.scope, done.entries, done.words)
    forget_in_imports(imports_with(done.entries, done.targets, done.words), done.targets, done.words)
    forget_in_jobs(done.words)
    forget_in_kept_texts(done.words)
    forget_unneeded(done.files)


def _write_receipt(done: Erased, began: list[str], reason: str, *, by: Viewer, is_repeated: bool) -> Erasure:
    scope = done.scope
    stayed = told_as_staying(scope)
    went = told_as_going(scope)
    event = SubjectErased(
        reason=reason, records=sum(one["count"] for one in went), kept=sum(one["count"] for one in stayed)
    )
    entry = record(event, by=by, about=About(scope.record_type.slug, scope.row.pk, scope.pseudonym))
    receipt = Erasure.objects.create(
        record_type=scope.record_type.slug, record_id=scope.row.pk, ids=scope.ids, began=began,
        pseudonym=scope.pseudonym, at=timezone.now(), by_id=by.user_id, reason=reason[:500], went=went, stayed=stayed,
        entry_id=entry, is_repeated=is_repeated,
    )  # fmt: skip
    marks = dict.fromkeys(map(mark_of, done.known))
    ErasedMark.objects.bulk_create([ErasedMark(erasure=receipt, mark=mark) for mark in marks])
    wipe_soon(by=by)
    transaction.on_commit(keep_tombstones)
    return receipt


def told_as_going(scope: Scope) -> list[dict[str, Any]]:
    """Return how many records of each kind go."""
    own = {"type": scope.record_type.slug, "label": str(scope.record_type.label), "count": len(scope.ids)}
    return [own, *({"type": k.slug, "label": str(k.plural), "count": len(rows)} for k, rows in scope.going.items())]


def told_as_staying(scope: Scope) -> list[dict[str, Any]]:
    """Return how many records of each kind stay, by what law, and until when."""
    return [
        {
            "type": kind.slug,
            "label": str(kind.plural),
            "count": len(rows),
            "basis": scope.bases[kind.slug],
            "until": max(until for _, until in rows).isoformat(),
        }
        for kind, rows in scope.staying.items()
    ]
