"""What telephone systems tell of a call, each in its own words, read as one thing."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from django.utils import timezone

from regulars.core.problems import Invalid
from regulars.core.words import say

_PLAIN = re.compile("[^a-z0-9]")
_CLOCK = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})")
STATES = {
    "ringing": "ring ringing newcall incomingcall outgoingcall incoming outgoing dial dialbegin dialing initiated start"
    " started newstate setup",
    "answered": "answer answered callaccepted accepted connect connected dialend bridge bridged talking established"
    " inprogress pickup",
    "ended": "end ended hangup hungup completed complete disconnected disconnect terminated finished missed busy"
    " noanswer cancel cancelled canceled failed voicemail",
}
_STATE_OF = {word: state for state, words in STATES.items() for word in words.split()}
NAMES = {
    "id": "call callid uniqueid linkedid uuid sessionid calluuid id",
    "event": "event state callstate status eventtype",
    "number": "number caller callernumber phone phonenumber externalnumber remotenumber",
    "source": "from calleridnum callerid source fromnumber callingnumber",
    "target": "to called callednumber destination exten dialed tonumber dnid",
    "extension": "extension ext agent user userid peer line localnumber answeringnumber employee",
    "direction": "direction calldirection",
    "at": "at time timestamp eventtime",
    "seconds": "duration seconds billsec billableseconds talkduration",
    "outcome": "cause type reason disposition hangupcause",
}
_NAME_OF = {word: name for name, words in NAMES.items() for word in words.split()}
_OUT = ("out", "outbound", "outgoing")


class Told(NamedTuple):
    """One event of a call: which call, what happened, with which number, at which phones of ours, when, how long."""

    call: str
    state: str
    direction: str | None
    number: str
    extensions: tuple[str, ...]
    at: dt.datetime
    seconds: int | None
    has_voicemail: bool


def read_told(body: Mapping[str, Any]) -> Told:
    """Return what a body says, whatever it calls its fields; raises Invalid naming what is missing."""
    given: dict[str, list[str]] = {}
    for key, value in body.items():
        name = _NAME_OF.get(_PLAIN.sub("", str(key).lower()))
        if name:
            given.setdefault(name, []).extend(_texts(value))
    state, call = _state(given), _first(given, "id")
    if not call:
        raise Invalid.field("call", say("Say which call it is: its own id, the same in each event."))
    is_out = _direction(given) == "out"
    number = _first(given, "number") or _first(given, "target" if is_out else "source")
    ours = [*given.get("extension", ()), *given.get("source" if is_out else "target", ())]
    return Told(
        call[:200], state, _direction(given), number[:60], tuple(dict.fromkeys(one[:120] for one in ours)),
        _moment(_first(given, "at")), _seconds(_first(given, "seconds")), "voicemail" in _words(given),
    )  # fmt: skip


def _texts(value: Any) -> Sequence[str]:
    values = value if isinstance(value, list | tuple) else [value]
    return [str(one).strip() for one in values if isinstance(one, str | int | float) and str(one).strip()]


def _first(given: Mapping[str, list[str]], name: str) -> str:
    return next(iter(given.get(name, ())), "")


def _words(given: Mapping[str, list[str]]) -> list[str]:
    return [_PLAIN.sub("", one.lower()) for name in ("event", "outcome") for one in given.get(name, ())]


def _state(given: Mapping[str, list[str]]) -> str:
    found = _STATE_OF.get(_PLAIN.sub("", _first(given, "event").lower()))
    if found is None:
        raise Invalid.field("event", say("Say what happened: ringing, answered or ended."))
    return found


def _direction(given: Mapping[str, list[str]]) -> str | None:
    said = _first(given, "direction").lower() or _PLAIN.sub("", _first(given, "event").lower()).removesuffix("call")
    return "out" if said in _OUT else "in" if said.startswith("in") else None


def _moment(text: str) -> dt.datetime:
    """When it happened, in seconds or milliseconds since 1970 or as ISO 8601; now where nothing sensible says so."""
    now = timezone.now()
    try:
        if re.fullmatch(r"\d{9,13}(\.\d+)?", text):
            number = float(text)
            found = dt.datetime.fromtimestamp(number / 1000 if number > 1e11 else number, dt.UTC)
        else:
            found = dt.datetime.fromisoformat(text)
    except (ValueError, OverflowError, OSError):
        return now
    # A clock that is wrong, or says no zone, tells less than ours does.
    return found if found.tzinfo and abs(found - now) < dt.timedelta(days=1) else now


def _seconds(text: str) -> int | None:
    if found := _CLOCK.fullmatch(text):
        return int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3])
    return round(float(text)) if re.fullmatch(r"\d{1,6}(\.\d+)?", text) else None
