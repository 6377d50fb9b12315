"""What remembers a subject beside records and journal: imports and their files, jobs, merges."""

from collections.abc import Iterator
from pathlib import Path

from django.db import transaction
from django.db.models import Q

from regulars.core.jobs.models import Job
from regulars.core.privacy.scope import Scope, in_parts
from regulars.core.privacy.wording import Words
from regulars.core.records.importing.models import Import, ImportRow
from regulars.core.records.importing.sources import sources_folder
from regulars.core.records.models import ExternalId, MergedRecord
from regulars.core.records.old_ids import family_of


def imports_with(entries: list[int], targets: dict[str, list[int]], words: Words) -> list[Import]:
    """Return the imports that brought something of the subject, or whose rows name her."""
    found = {one for some in in_parts(entries) for one in Import.objects.filter(entry_id__in=some)}
    for which in _rows_about(targets, words):
        rows = ImportRow.objects.filter(which)
        found |= {*Import.objects.filter(pk__in=rows.values("imported_id"))}
    return sorted(found, key=lambda one: one.pk)


def forget_in_imports(found: list[Import], targets: dict[str, list[int]], words: Words) -> None:
    """Empty the subject's rows, and remove the files: they hold her as she was, and others who are here by now."""
    for which in _rows_about(targets, words):
        rows = ImportRow.objects.filter(which)
        rows.update(cells=[], title="", match_title="", reason="", record_id=None, like=None)
    # Of somebody else whom a dry run found to be like her.
    ImportRow.objects.filter(_naming(words, "like")).update(like=None)
    for one in found:
        one.columns = [{**column, "samples": []} for column in one.columns]
        one.notes, one.file_name = words.without(one.notes), words.without(one.file_name)
        one.save(update_fields=["columns", "notes", "file_name"])
    places = [sources_folder() / one.path for one in found if one.path]
    transaction.on_commit(lambda: _remove_all(places))


def _remove_all(places: list[Path]) -> None:
    for place in places:
        place.unlink(missing_ok=True)


def forget_in_jobs(words: Words) -> None:
    """Put the pseudonym where jobs named the subject."""
    told = ("label", "args", "checkpoint", "result", "error")
    for job in Job.objects.filter(_naming(words, *told)):
        for name in told:
            setattr(job, name, words.without(getattr(job, name)))
        job.save(update_fields=told)


def forget_merges(scope: Scope, entries: list[int], words: Words) -> None:
    """Remove what was kept to separate the subject from others again, and its words from what others kept."""
    own = Q(record_type__in=family_of(scope.record_type)) & (Q(into_id__in=scope.ids) | Q(record_id__in=scope.ids))
    MergedRecord.objects.filter(own).delete()
    for some in in_parts(entries):
        for merge in MergedRecord.objects.filter(entry_id__in=some):
            merge.kept, merge.title = words.without(merge.kept), words.without(merge.title)[:300]
            merge.save(update_fields=["kept", "title"])


def forget_external_ids(targets: dict[str, list[int]]) -> list[str]:
    """Remove what the records are called elsewhere; return these names, to know them again."""
    found: list[str] = []
    for slug, ids in targets.items():
        for some in in_parts(ids):
            rows = ExternalId.objects.filter(record_type=slug, record_id__in=some)
            found += [f"id:{source}:{name}" for source, name in rows.values_list("source", "external_id")]
            rows.delete()
    return found


def _rows_about(targets: dict[str, list[int]], words: Words) -> Iterator[Q]:
    """Conditions that find the rows of imports about the subject, in parts that fit into one statement."""
    yield _naming(words, "cells")
    for slug, ids in targets.items():
        for some in in_parts(ids):
            yield Q(record_type=slug, record_id__in=some)


def _naming(words: Words, *columns: str) -> Q:
    found = Q(pk__in=[])
    for word in words.words:
        for column in columns:
            # As JSON keeps it on either database: SQLite's text escapes what is not ASCII.
            for written in {word, word.encode("ascii", "backslashreplace").decode()}:
                found |= Q(**{f"{column}__icontains": written})
    return found
