"""Lengths of time as other programs write them: 0:12:30, 12 min, 1 h 5 m, or a number whose heading names the unit."""

import re

from regulars.core.words import say

_SECONDS = {
    **dict.fromkeys("s sec secs second seconds sek sekunde sekunden sekunder secondes segundos".split(), 1),
    **dict.fromkeys("m min mins minute minutes minuten minutter minuto minutos".split(), 60),
    **dict.fromkeys("h hr hrs hour hours std stunde stunden t time timer heure heures hora horas".split(), 3600),
    **dict.fromkeys("d day days tag tage tagen dag dager".split(), 86_400),
}
_CLOCK = re.compile(
    r"(?:(?P<days>\d{1,5}) days?, ?)?(?P<hours>\d{1,6}):(?P<minutes>\d{1,2})(?::(?P<seconds>\d{1,2}))?(?:\.\d+)?"
)
_PIECE = re.compile(r"(\d{1,9}(?:[.,]\d{1,6})?)\s*([^\W\d_]+)\.?\s*,?\s*")
_LONGEST = 60
_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,6})?")
_WORD = re.compile(r"[^\W\d_]+")


def parse_duration(text: str, heading: str = "") -> int:
    """Return seconds; a number alone is in the unit that the heading names, else in seconds. Raises ValueError.

    12:30 are hours and minutes, or minutes and seconds where the heading names minutes.
    """
    if len(text) <= _LONGEST:
        text = " ".join(text.split())
        if clock := _CLOCK.fullmatch(text):
            days, hours, minutes, seconds = (int(part or 0) for part in clock.groups())
            if clock["seconds"] is None and _unit_of(heading) == 60:
                return hours * 60 + minutes
            return days * 86_400 + hours * 3_600 + minutes * 60 + seconds
        if _NUMBER.fullmatch(text):
            return round(_amount(text) * _unit_of(heading))
        pieces = _PIECE.findall(text)
        if pieces and not _PIECE.sub("", text) and all(unit.lower() in _SECONDS for _, unit in pieces):
            return round(sum(_amount(number) * _SECONDS[unit.lower()] for number, unit in pieces))
    raise ValueError(say("“{value}” is no length of time; write it like 0:12:30 or 12 min.", value=text[:40]))


def _unit_of(heading: str) -> int:
    units = [_SECONDS[word] for word in _WORD.findall(heading.lower()) if word in _SECONDS and word != "time"]
    return units[-1] if units else 1


def _amount(number: str) -> float:
    return float(number.replace(",", "."))
