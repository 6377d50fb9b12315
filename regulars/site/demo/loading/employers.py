"""Who works where and when: what happens with a person also stands on her employers' timelines."""

import datetime as dt
from collections.abc import Iterator


class Employers:
    """Employments by person, asked by day; the same answer as the directory's `EMPLOYMENTS`."""

    def __init__(self) -> None:
        self._known: dict[int, list[tuple[int, str, str]]] = {}

    def note(self, person: int, organisation: int, since: dt.date | None, until: dt.date | None) -> None:
        """Take in one employment; None is open."""
        days = (since.isoformat() if since else "", until.isoformat() if until else "9999")
        self._known.setdefault(person, []).append((organisation, *days))

    def links(self, *subjects: int, on: dt.date) -> Iterator[tuple[int, int | None]]:
        """Give (subject, through) for the timelines on which something about these parties stands."""
        seen = set(subjects)
        yield from ((subject, None) for subject in subjects)
        day = on.isoformat()
        for subject in subjects:
            for organisation, since, until in self._known.get(subject, ()):
                if since <= day <= until and organisation not in seen:
                    seen.add(organisation)
                    yield organisation, subject

    def people_of(self, organisation: int, on: dt.date) -> list[int]:
        """Return who works somewhere on a day."""
        day = on.isoformat()
        return [
            person
            for person, its in self._known.items()
            if any(where == organisation and since <= day <= until for where, since, until in its)
        ]
