"""Imports as the API shows them."""

from typing import Any

from regulars.core.access.viewer import Viewer
from regulars.core.jobs.models import Job
from regulars.core.problems import NotFound
from regulars.core.records.importing.importers import importer_of
from regulars.core.records.importing.models import Import, ImportRow
from regulars.core.records.importing.own import layouts_for
from regulars.core.records.importing.planning import layout_named
from regulars.core.records.importing.targets import Target
from regulars.core.records.registry import record_type as find_type
from regulars.core.words import say

_COUNTS = ("rows", "created", "updated", "skipped", "refused", "matched", "likely")
_PREVIEW = 20


def imports_for(viewer: Viewer) -> Any:
    """Return the imports a viewer may see, newest first: her own, or all if she administers."""
    found = Import.objects.order_by("-id")
    return found if viewer.administers else found.filter(by_id=viewer.user_id)


def import_for(viewer: Viewer, pk: int) -> Import:
    """Return one import; raises NotFound alike for none and for somebody else's."""
    found: Import | None = imports_for(viewer).filter(pk=pk).first()
    if found is None:
        raise NotFound
    return found


def brief_view(imported: Import, jobs: dict[int, Job]) -> dict[str, Any]:
    """Return an import for a list."""
    job = jobs.get(imported.job_id or 0)
    state, error = imported.state, imported.error
    if state in ("checking", "running") and job is not None and job.state == "failed":
        state, error = "failed", job.error
    return {
        "id": imported.pk,
        "type": imported.record_type,
        "file_name": imported.file_name,
        "state": state,
        "error": error or None,
        "created_at": imported.created_at.isoformat(),
        "counts": {name: imported.counts.get(name, 0) for name in _COUNTS},
        "job": imported.job_id,
        "entry": imported.entry_id,
    }


def full_view(imported: Import, viewer: Viewer) -> dict[str, Any]:
    """Return an import with its columns, targets and first rows."""
    record_type = find_type(imported.record_type)
    importer = importer_of(record_type)
    targets = importer.targets(record_type, viewer)
    mapping = {m["column"]: m for m in imported.mapping}
    used = [m["target"] for m in imported.mapping if m["target"]]
    known = {t.value for t in targets}
    layout = layout_named(imported.layout, layouts_for(record_type, importer, viewer))
    return brief_view(imported, jobs_of([imported])) | {
        "format": imported.format,
        "layout": None if layout is None else {"name": layout.name, "label": say(layout.label)},
        "reading": imported.reading,
        "asked": imported.asked,
        "sheets": imported.sheets,
        "notes": imported.notes,
        "columns": [_column(c, mapping.get(c["index"], {})) for c in imported.columns],
        "targets": [
            _target(t)
            for t in [*targets, *(importer.label_of(v, targets) for v in dict.fromkeys(used) if v not in known)]
        ],
        "on_match": imported.on_match,
        "match_choices": imported.match_choices,
        "like_choices": {row: one["choice"] for row, one in imported.like_choices.items()},
        "preview": [row_view(row) for row in imported.rows.order_by("number")[:_PREVIEW]] if imported.counts else [],
    }


def jobs_of(imports: list[Import]) -> dict[int, Job]:
    """Return the jobs that work on some imports, by id."""
    return Job.objects.in_bulk([i.job_id for i in imports if i.job_id])


def row_view(row: ImportRow) -> dict[str, Any]:
    """Return what became of a row."""
    return {
        "row": row.number,
        "outcome": row.outcome,
        "title": row.title,
        "reason": row.reason,
        "type": row.record_type or None,
        "record": row.record_id,
        "matches": row.match_title or None,
        "like": row.like,
        "cells": row.cells,
    }


def _column(column: dict[str, Any], mapped: dict[str, Any]) -> dict[str, Any]:
    kept = {key: column[key] for key in ("index", "name", "samples", "content")}
    target = mapped.get("target")
    is_guess = target == column["guess"]
    return kept | {
        "target": target,
        "new_field": mapped.get("new_field"),
        "confidence": column["confidence"] if is_guess else 1.0,
        "why": column["why"] if is_guess else say("You chose this."),
    }


def _target(target: Target) -> dict[str, str]:
    return {"value": target.value, "label": target.label, "group": target.group, "kind": target.kind}
