"""Each telephone system tells of a call in its own words."""

import datetime as dt
from typing import Any

import pytest
from django.utils import timezone

from regulars.core.problems import Invalid
from regulars.insight.callcard.telling import read_told

PLAIN = {"call": "7", "event": "ringing", "direction": "in", "number": "+4722123456", "extension": "21"}
ASTERISK = {"event": "hangup", "uniqueid": "1732.7", "from": "22123456", "to": "21", "billsec": "34", "direction": "in"}
THREE_CX = {"CallID": "00A1", "Event": "Connected", "CallerNumber": "22123456", "Agent": "21", "Direction": "Inbound"}
SIPGATE = {"event": ["newCall"], "callId": ["12"], "from": ["4922123"], "to": ["4930555"], "direction": ["in"]}
SIPGATE |= {"user[]": ["Ada", "Bo"], "userId[]": ["w0", "w1"]}
PLACETEL = {"event": "HungUp", "call_id": "aa", "from": "022123", "to": "02299", "direction": "in", "type": "voicemail"}
PLACETEL |= {"duration": "00:01:05"}
OUT = {"id": 9, "event": "OutgoingCall", "from": "21", "to": "22123"}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (PLAIN, ("7", "ringing", "in", "+4722123456", ("21",), None, False)),
        (ASTERISK, ("1732.7", "ended", "in", "22123456", ("21",), 34, False)),
        (THREE_CX, ("00A1", "answered", "in", "22123456", ("21",), None, False)),
        (SIPGATE, ("12", "ringing", "in", "4922123", ("Ada", "Bo", "w0", "w1", "4930555"), None, False)),
        (PLACETEL, ("aa", "ended", "in", "022123", ("02299",), 65, True)),
        (OUT, ("9", "ringing", "out", "22123", ("21",), None, False)),
    ],
)  # fmt: skip
def test_what_they_say(body: dict[str, Any], told: tuple[Any, ...]) -> None:
    one = read_told(body)
    assert (one.call, one.state, one.direction, one.number, one.extensions, one.seconds, one.has_voicemail) == told


@pytest.mark.parametrize(
    "body", [{}, {"event": "ringing"}, {"call": "1"}, {"call": "1", "event": "sneezed"}, {"call": [], "event": {}}]
)
def test_what_says_too_little_is_refused(body: dict[str, Any]) -> None:
    with pytest.raises(Invalid):
        read_told(body)


def test_a_clock_that_is_wrong_is_not_believed() -> None:
    now = timezone.now()
    near = now - dt.timedelta(minutes=2)
    assert read_told({**PLAIN, "at": near.isoformat()}).at == near
    assert abs(read_told({**PLAIN, "at": str(int(near.timestamp()))}).at - near) < dt.timedelta(seconds=1)
    for wrong in ("2031-01-01T00:00:00Z", "yesterday", "9" * 13, near.replace(tzinfo=None).isoformat()):
        assert abs(read_told({**PLAIN, "at": wrong}).at - now) < dt.timedelta(seconds=5)
