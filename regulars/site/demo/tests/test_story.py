"""The story is believable: the same each time, of many scripts, and fresh whatever day it is."""

from collections import Counter
from datetime import UTC, date, datetime

import pytest

from regulars.foundation.phones import normalise_phone
from regulars.site.demo.cast.members import Story
from regulars.site.demo.cast.sources import luck
from regulars.site.demo.cast.story import tell_story
from regulars.site.demo.faces import draw_face, draw_mark

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def story() -> Story:
    return tell_story(DAY, now=datetime(2026, 11, 21, 18, tzinfo=UTC))


def test_the_story_is_the_same_every_time(story: Story) -> None:
    again = tell_story(DAY, now=datetime(2026, 11, 21, 18, tzinfo=UTC))
    assert [member.name for member in again.members] == [member.name for member in story.members]
    assert [(h.at, h.kind, h.text) for h in again.happenings] == [(h.at, h.kind, h.text) for h in story.happenings]


def test_people_come_from_many_countries_and_scripts(story: Story) -> None:
    kinds = Counter(member.kind for member in story.members)
    assert kinds["person"] > 300
    assert kinds["organisation"] > 85
    assert kinds["household"] >= 15
    assert len({member.culture for member in story.members}) >= 20
    letters = "".join(member.name for member in story.members)
    for sign in "øßçłΠК田김אن":
        assert sign in letters, f"no name is written with {sign}"


def test_numbers_can_be_dialled_and_addresses_are_nobodys(story: Story) -> None:
    for member in story.members:
        for reach in member.reaches:
            if reach.kind == "phone":
                assert normalise_phone(reach.value), (member.name, reach.value)
            else:
                host = reach.value.rpartition("@")[2].removeprefix("https://www.")
                assert host.endswith(".example") or host in ("example.com", "example.org", "example.net"), reach.value
                assert reach.value.isascii(), reach.value


def test_nothing_happens_before_one_is_known_or_in_the_future(story: Story) -> None:
    for happening in story.happenings:
        assert happening.member.added is not None
        assert happening.member.added < happening.at <= datetime(2026, 11, 21, 18, tzinfo=UTC), happening


@pytest.mark.parametrize("day", [date(2026, 11, 21), date(2027, 1, 1), date(2028, 2, 29), date(2027, 12, 28)])
def test_this_week_has_birthdays_and_today_has_tasks(day: date) -> None:
    from regulars.foundation.partial_dates import PartialDate

    story = tell_story(day)
    days = [PartialDate.parse(d.day) for m in story.members for d in m.days if d.kind == "birthday"]
    assert sum(known.is_within(6, of=day) for known in days) >= 4
    due = [h.more["due"] for h in story.happenings if h.kind == "task" and "done" not in h.more]
    assert any(d < day for d in due)
    assert any(d == day for d in due)
    assert any(d > day for d in due)


def test_jobs_are_changed_and_some_hold_two(story: Story) -> None:
    jobs = Counter(id(tie.source) for tie in story.ties if tie.kind == "works-at" and tie.until is None)
    assert max(jobs.values()) == 2
    assert sum(tie.kind == "works-at" and tie.until is not None for tie in story.ties) > 10


def test_texts_are_finished_sentences(story: Story) -> None:
    for happening in story.happenings:
        assert "{" not in happening.text, happening.text
    texts = Counter(happening.text for happening in story.happenings if happening.text)
    assert texts.most_common(1)[0][1] < 40


def test_faces_are_small_and_always_the_same() -> None:
    first = draw_face(sex="woman", culture="jp", age=40, dice=luck("a face"))
    assert first == draw_face(sex="woman", culture="jp", age=40, dice=luck("a face"))
    assert len(first) < 8_000
    assert len(draw_mark(name="Café Faro", sort="cafe", dice=luck("a mark"))) < 8_000
