"""/api/consents beside the ledger's lists: how people stand, and new lines."""

from datetime import datetime
from typing import Any

from ninja import Router, Status

from regulars.commons.directory.consent.actions import write_consents
from regulars.commons.directory.consent.asked import Asked
from regulars.commons.directory.consent.deciding import latest_lines, state_of
from regulars.commons.directory.consent.many import write_many
from regulars.commons.directory.consent.purposes_api import require_ledger
from regulars.commons.directory.consent.queries import may_contact
from regulars.commons.directory.consent.schemas import (
    BulkDeed,
    BulkWritten,
    Channel,
    Deed,
    Permission,
    Slug,
    Standings,
    Written,
)
from regulars.commons.directory.consent.topic_words import say_topic
from regulars.commons.directory.consent.topics import Topic, topic_choices
from regulars.core.access.house_day import house_zone
from regulars.core.contracts import PROBLEMS, Id, ProblemView
from regulars.core.problems import Invalid, NotFound
from regulars.core.records.reading.loading import can, load_record
from regulars.core.records.registry import record_type
from regulars.core.words import say

router = Router(tags=["Consents"])


@router.get("/of/{int:pk}", response={200: Standings, PROBLEMS: ProblemView}, operation_id="consents_of")
def show_standing(request: Any, pk: Id) -> dict[str, Any]:
    """How each purpose stands with a party by each channel, and which line of the ledger says so."""
    party = _party(request, pk)
    labels = {one["value"]: say_topic(one) for one in topic_choices()}
    lines = latest_lines([party.pk]).values()
    return {
        "standing": [
            {
                "purpose": one.purpose, "channel": one.channel, "label": labels.get(one.topic, one.name),
                "state": state_of(one), "happened_at": one.happened_at, "expires_on": one.expires_on, "line": one.pk,
            }
            for one in sorted(lines, key=lambda one: (one.purpose, one.channel))
        ],
        "may_write": request.viewer.may("create", "consents")
        and party.trashed_at is None
        and can(request.viewer, "change", record_type("parties"), party.pk),
    }  # fmt: skip


@router.post("/of/{int:pk}", response={201: Written, PROBLEMS: ProblemView}, operation_id="consents_write")
def post_deed(request: Any, pk: Id, body: Deed) -> Any:
    """Write down that a party agreed, or no longer does; without a purpose a withdrawal is of all that stands."""
    entry = write_consents(_party(request, pk).pk, by=request.viewer, asked=asked_in(body))
    return Status(201, {"entry": entry})


@router.get(
    "/of/{int:pk}/may-contact", response={200: Permission, PROBLEMS: ProblemView}, operation_id="consents_may_contact"
)
def show_permission(request: Any, pk: Id, channel: Channel, purpose: Slug) -> dict[str, Any]:
    """Whether a party may be contacted by a channel for a purpose; whatever is not known for sure is a no."""
    return may_contact(_party(request, pk).pk, channel=channel, purpose=purpose).__dict__


@router.post("/of-many", response={200: BulkWritten, PROBLEMS: ProblemView}, operation_id="consents_write_many")
def post_many(request: Any, body: BulkDeed) -> dict[str, Any]:
    """Write the same down for many, at most 500 at once, more as a job; with `dry_run` only say for how many."""
    return write_many(body.type, select=body.select, asked=asked_in(body), dry_run=body.dry_run, by=request.viewer)


def asked_in(body: Deed) -> Asked:
    """Return what a body asks for; raises Invalid where purpose or channels are missing."""
    whole = body.deed == "withdrawn" and body.purpose is None and not body.channels
    if not whole and not body.purpose:
        raise Invalid.field("purpose", say("Say for which purpose."))
    if not whole and not body.channels:
        raise Invalid.field("channels", say("Say by which channel."))
    return Asked(
        deed=body.deed, topics=tuple(Topic(body.purpose or "", one) for one in dict.fromkeys(body.channels)),
        source=body.source, evidence=body.evidence, happened_at=_moment(body.happened_at),
        expires_on=body.expires_on, wording=body.wording, file=body.file,
    )  # fmt: skip


def _moment(given: datetime | None) -> datetime | None:
    # Without a zone it is the company's own clock.
    return given.replace(tzinfo=house_zone()) if given and given.tzinfo is None else given


def _party(request: Any, pk: int) -> Any:
    require_ledger(request)
    party = load_record(request.viewer, "see", record_type("parties"), pk)
    kinds = record_type("parties").subtypes
    if request.viewer.field_right(kinds[party.kind], "consents") == "hidden":
        raise NotFound()
    return party
