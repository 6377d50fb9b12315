"""The open deals of one pipeline by stage: how many, what they are worth, and the first of each."""

import json
from typing import Any

from regulars.commons.money.rate.queries import add_up, rates_on
from regulars.core.access.viewer import Viewer
from regulars.core.problems import NotFound, Refused
from regulars.core.records.fields import readable_fields
from regulars.core.records.reading.boards import read_board
from regulars.core.records.reading.day_ranges import today_for
from regulars.core.records.reading.loading import load_record
from regulars.core.records.reading.pages import ListRequest, read_page
from regulars.core.records.registry import record_type
from regulars.core.words import say
from regulars.sales.deal.steps import add_step_days

JsonRow = dict[str, Any]
SUMS = ("value", "weighted")
# What a card shows; what is hidden from a viewer is left out.
CARD = ("name", "party", "stage", "state", "value", "expected_on", "next_step", "owner", "stage_since")
MOST_STAGES = 200


def read_pipeline_board(viewer: Viewer, pipeline: int | None, asked: ListRequest) -> JsonRow:
    """Return {"pipeline", "stages", "total"} of the open deals; without a pipeline, of the first that has any.

    Each stage has its count, its sums by currency, what they are together in the company's, and its first rows.
    """
    deals = record_type("deals")
    fields = readable_fields(deals, viewer)
    if not {"stage", "state"} <= fields.keys():
        raise Refused(say("The board tells what you may not see of the deals."))
    row = load_record(viewer, "see", record_type("pipelines"), pipeline or _first_pipeline(viewer))
    sums = [name for name in SUMS if name in fields]
    asked.extra = ("t.state = 'open' AND t.pipeline_id = %s", [row.pk])
    asked.columns = card_columns(viewer)
    groups = read_board(deals, "stage", sums, asked, viewer)
    found = {group["value"]["id"]: group for group in groups if group["value"]}
    add_step_days([row for group in groups for row in group["rows"]], viewer)
    rates = rates_on(today_for(viewer), by=viewer)
    stages = [_column(stage, found.get(stage["id"]), sums, rates) for stage in _stages(viewer, row.pk)]
    money = {name: [one for stage in stages for one in stage["sums"][name]] for name in sums}
    return {
        "pipeline": {"id": row.pk, "type": "pipelines", "title": row.name},
        "stages": stages,
        "total": {
            "count": sum(stage["count"] for stage in stages),
            "worth": {name: add_up(its, rates) for name, its in money.items()},
        },
    }


def card_columns(viewer: Viewer) -> str:
    """Return the columns of a card that this viewer may read."""
    fields = readable_fields(record_type("deals"), viewer)
    return ",".join(name for name in CARD if name in fields)


def _first_pipeline(viewer: Viewer) -> int:
    rows = _in_order("pipelines", {"columns": "name", "limit": 1}, viewer)
    if not rows:
        raise NotFound(say("There is no pipeline yet. Add one in the settings."))
    return int(rows[0]["id"])


def _stages(viewer: Viewer, pipeline: int) -> list[JsonRow]:
    of_it = json.dumps({"field": "pipeline", "op": "is", "value": pipeline})
    readable = readable_fields(record_type("stages"), viewer)
    columns = ",".join(name for name in ("name", "probability", "stale_days") if name in readable)
    return _in_order("stages", {"filter": of_it, "columns": columns, "limit": MOST_STAGES}, viewer)


def _in_order(slug: str, asked: dict[str, Any], viewer: Viewer) -> list[JsonRow]:
    kind = record_type(slug)
    sort = "place" if "place" in readable_fields(kind, viewer) else "name"
    return list(read_page(kind, ListRequest(**asked, sort=sort), viewer)["rows"])


def _column(stage: JsonRow, group: JsonRow | None, sums: list[str], rates: dict[str, Any]) -> JsonRow:
    money = {name: _as_list((group or {}).get("sums", {}).get(name)) for name in sums}
    return {
        "value": {"id": stage["id"], "type": "stages", "title": stage["title"]},
        "label": stage["title"],
        "color": None,
        "probability": stage.get("probability"),
        "stale_days": stage.get("stale_days"),
        "count": group["count"] if group else 0,
        "sums": money,
        "worth": {name: add_up(its, rates) for name, its in money.items()},
        "rows": group["rows"] if group else [],
        "next": group["next"] if group else None,
    }


def _as_list(sums: Any) -> list[dict[str, str]]:
    """A sum of money as the groups tell it: one, several, or none; what has no currency is no money."""
    found = sums if isinstance(sums, list) else [sums]
    return [one for one in found if isinstance(one, dict) and one.get("currency")]
