"""The story told from beginning to end: the same every time, with its days counted from today."""

from datetime import UTC, date, datetime, timedelta

from regulars.site.demo.cast.calendar import HISTORY_DAYS, working_moment
from regulars.site.demo.cast.changes import add_changes, celebrate_this_week
from regulars.site.demo.cast.characters import add_characters
from regulars.site.demo.cast.crossing import add_crossings
from regulars.site.demo.cast.custom import add_custom_values
from regulars.site.demo.cast.households import add_households
from regulars.site.demo.cast.members import Story
from regulars.site.demo.cast.organisations import cast_organisations, cast_rivals
from regulars.site.demo.cast.people import cast_staff, cast_subscribers
from regulars.site.demo.cast.sources import luck
from regulars.site.demo.cast.telling import add_open_tasks, tell_histories


def tell_story(today: date, *, now: datetime | None = None) -> Story:
    """Return everybody and everything of the demo company as of that day; nothing lies after `now`."""
    story = Story(members=cast_organisations(today))
    for organisation in list(story.members):
        people, ties = cast_staff(organisation, today)
        story.members += people
        story.ties += ties
    add_characters(story, today)
    story.members += cast_subscribers(today)
    add_households(story, today)
    add_crossings(story, today)
    celebrate_this_week(story, today)
    add_custom_values(story, today)
    tell_histories(story, today)
    add_open_tasks(story, today)
    add_changes(story, today)
    story.members += cast_rivals(today)
    _add_arrivals(story, today)
    _keep_in_the_past(story, now or datetime.now(UTC))
    return story


def _add_arrivals(story: Story, today: date) -> None:
    """Say when each member was typed in: the older ones in the first days of the two years."""
    opening = today - timedelta(days=HISTORY_DAYS)
    for number, member in enumerate(story.members):
        dice = luck("arrival", number)
        day = max(member.joined, opening + timedelta(days=dice.randint(0, 6)))
        member.added = working_moment(day, dice)
    first: dict[int, datetime] = {}
    for happening in story.happenings:
        known = first.get(id(happening.member), happening.at)
        first[id(happening.member)] = min(known, happening.at)
    for member in story.members:
        # Nobody has a history before she was known.
        assert member.added is not None
        member.added = min(member.added, first.get(id(member), member.added) - timedelta(minutes=20))


def _keep_in_the_past(story: Story, now: datetime) -> None:
    for happening in story.happenings:
        late = happening.at - now + timedelta(minutes=30)
        if late > timedelta():
            happening.at -= late
    for member in story.members:
        assert member.added is not None
        member.added = min(member.added, now - timedelta(hours=2))
    story.happenings.sort(key=lambda happening: happening.at)
