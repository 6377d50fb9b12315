"""What an erasure would do, before anybody agrees to it."""

from typing import Any

from regulars.core.access.viewer import Viewer, current_epoch
from regulars.core.administration.guarding import require_administrator
from regulars.core.database.turns import write_transaction
from regulars.core.privacy.asking import load_subject, words_of
from regulars.core.privacy.erasing import told_as_going, told_as_staying
from regulars.core.privacy.files import file_keys, files_of
from regulars.core.privacy.leftovers import imports_with
from regulars.core.privacy.mentions import mentions_of
from regulars.core.privacy.scope import Scope, scope_of
from regulars.core.privacy.story import entries_about
from regulars.core.privacy.wording import Words
from regulars.core.records.models import MergedRecord
from regulars.core.records.old_ids import family_of
from regulars.core.records.reading.loading import title_of
from regulars.core.records.record_type import RecordType


def preview_erasure(record_type: type[RecordType], pk: int, *, by: Viewer) -> dict[str, Any]:
    """Return what goes, what stays and by what law, and where the name still stands in what tells of others.

    Raises Refused and NotFound.
    """
    require_administrator(by, to="erase somebody")
    with write_transaction():
        scope = scope_of(record_type, load_subject(record_type, pk, by=by, action="delete"))
    targets, kind = scope.targets(), scope.record_type
    words, entries = Words(words_of(scope), scope.pseudonym), entries_about(targets, scope.ids)
    keys = file_keys([kind, *scope.going], current_epoch())
    rows = [scope.row, *(row for some in scope.going.values() for row in some)]
    return {
        "type": kind.slug,
        "id": scope.row.pk,
        "title": title_of(kind, scope.row),
        "pseudonym": scope.pseudonym,
        "goes": told_as_going(scope),
        "stays": told_as_staying(scope),
        "merged": _merged(scope),
        "files": len({file for row in rows for file in files_of(row, keys)}),
        "entries": len(entries),
        "imports": [{"id": one.pk, "file_name": one.file_name} for one in imports_with(entries, targets, words)],
        "mentions": mentions_of(scope, words, targets),
    }


def _merged(scope: Scope) -> list[str]:
    rows = MergedRecord.objects.filter(
        record_type__in=family_of(scope.record_type), record_id__in=scope.ids[1:], separated_in__isnull=True
    )
    return list(rows.values_list("title", flat=True))
