"""The entry that a phone call leaves on the story of whoever it was with: once, and made whole by what comes later."""

import html
from typing import Any

from regulars.commons.activities.call.models import Call
from regulars.core.access.viewer import SYSTEM, Viewer
from regulars.core.database.turns import write_transaction
from regulars.core.problems import Invalid, Problem
from regulars.core.records.reading.loading import can, require
from regulars.core.records.registry import record_type
from regulars.core.records.writing.changing import change_record
from regulars.core.records.writing.creating import create_record
from regulars.core.words import say
from regulars.insight.callcard.models import PhoneCall
from regulars.insight.callcard.ringing import my_call


def note_call(pk: int, values: dict[str, Any], *, by: Viewer) -> int | None:
    """Say with whom a call of one's own was, and what was said; return the entry. Raises Invalid, Refused, NotFound.

    `values` may hold the party, a note as plain text, and the outcome.
    """
    with write_transaction():
        call = my_call(pk, by)
        if party := values.get("party"):
            require(by, "see", record_type("parties"), party)
            call.party_id, call.concerns = party, sorted({*call.concerns, party})
        if call.party_id is None:
            raise Invalid.field("party", say("Say first whom the call was with."))
        more: dict[str, Any] = {"party": call.party_id} if party else {}
        if note := (values.get("note") or "").strip():
            more["summary"] = "".join(f"<p>{html.escape(line)}</p>" for line in note.splitlines() if line.strip())
        if values.get("outcome"):
            more["outcome"] = values["outcome"]
        entry = _write(call, more, by=by)
        call.version += 1
        call.save()
    return entry


def write_entry(call: PhoneCall, *, by: Viewer) -> None:
    """Write down a call that has ended with somebody who is known; what was written before gets what is new.

    What cannot be written (a field of one's own that must be filled in, a right that is missing) waits for a hand.
    """
    if call.party_id is None:
        return
    # Whoever took it may not see whom it was with: then it is the house that notes it.
    whose = by if can(by, "see", record_type("parties"), call.party_id) else SYSTEM
    try:
        with write_transaction():
            _write(call, {}, by=whose)
    except Problem:
        call.refresh_from_db(fields=["call", "is_written"])
        return
    call.save(update_fields=["call", "is_written"])


def _write(call: PhoneCall, more: dict[str, Any], *, by: Viewer) -> int | None:
    calls = record_type("calls")
    told = {"direction": call.direction, "duration": call.seconds, "outcome": _outcome(call)}
    if not call.is_written:
        body = {"party": call.party_id, "happened_at": call.rang_at.isoformat(), **told, **more}
        row, entry = create_record(calls, {k: v for k, v in body.items() if v is not None}, by=by)
        call.call, call.is_written = row, True
        return entry
    row = Call.objects.filter(pk=call.call_id or 0, trashed_at=None).first()
    if row is None:
        return None
    # What somebody put right by hand stays.
    # That nobody answered was said before it was told who did.
    told = {n: value for n, value in told.items() if value is not None and getattr(row, n) in (None, "", "no_answer")}
    if told.get("outcome") == row.outcome:
        del told["outcome"]
    changed = {**told, **more}
    return change_record(calls, row.pk, {"version": row.version, **changed}, by=by)[1] if changed else None


def _outcome(call: PhoneCall) -> str | None:
    if call.answered_at:
        return "reached"
    if call.has_voicemail:
        return "left_message"
    return "no_answer" if call.state == "ended" else None
