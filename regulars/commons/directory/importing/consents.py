"""Consents of rows become lines of the ledger; no list brings back what somebody withdrew."""

import datetime as dt
from dataclasses import dataclass, field, replace

from regulars.commons.directory.consent.asked import Asked
from regulars.commons.directory.consent.deciding import latest_lines, state_of
from regulars.commons.directory.consent.lines import lines_for, store_lines
from regulars.commons.directory.consent.models import Consent, ConsentPurpose
from regulars.commons.directory.consent.topics import Topic
from regulars.commons.directory.importing.draft import Agreed
from regulars.core.access.house_day import house_zone
from regulars.core.access.viewer import Viewer
from regulars.core.journal.recording import ChangeMade
from regulars.core.records.storing.states import State


@dataclass(slots=True)
class Consents:
    """The consents of one batch."""

    by: Viewer
    evidence: str = ""
    waiting: list[tuple[State, Agreed]] = field(default_factory=list)
    lines: dict[tuple[int, str], Consent] = field(default_factory=dict)

    def know(self, ids: list[int]) -> None:
        """Look up how these parties stand."""
        self.lines = latest_lines(ids)

    def fresh(self, party_id: int, agreed: list[Agreed]) -> list[Agreed]:
        """Return what the ledger does not say yet."""
        return [one for one in agreed if _is_news(self.lines.get((party_id, one.topic)), one)]

    def add(self, party: State, agreed: list[Agreed]) -> None:
        """Remember what a party agreed to, each topic once."""
        said = {one.topic for state, one in self.waiting if state is party}
        self.waiting += [(party, one) for one in agreed if one.topic not in said]

    def write(self) -> list[ChangeMade]:
        """Write the lines."""
        if not self.waiting:
            return []
        purposes = {one.slug: one for one in ConsentPurpose.objects.all()}
        asked = Asked(deed="", topics=(), source="import", evidence=self.evidence[:300], purposes=purposes)
        lines = [line for state, one in self.waiting for line in self._lines(state, one, asked)]
        return store_lines(lines)

    def _lines(self, state: State, one: Agreed, asked: Asked) -> list[Consent]:
        purpose, _, channel = one.topic.partition(".")
        topics = (Topic(purpose, channel),)
        said = replace(asked, deed=one.deed, topics=topics, happened_at=_moment(one.day))
        return lines_for(state.record_id, said, by=self.by)


def _is_news(last: Consent | None, one: Agreed) -> bool:
    if last is None:
        return True
    if one.deed == "withdrawn":
        return last.deed != "withdrawn"
    if state_of(last) == "given":
        return False
    # A plain yes may be older than the withdrawal: only a later day counts.
    return one.day is not None and (moment := _moment(one.day)) is not None and moment > last.happened_at


def _moment(day: dt.date | None) -> dt.datetime | None:
    return dt.datetime(day.year, day.month, day.day, tzinfo=house_zone()) if day else None
