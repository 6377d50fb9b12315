"""Small changes in the life of the cast: moved, new number, became a customer, promoted."""

from datetime import date, timedelta

from regulars.site.demo.cast.calendar import HISTORY_DAYS, working_moment
from regulars.site.demo.cast.cultures import invented_number, invented_place
from regulars.site.demo.cast.members import Day, Happening, Member, Story
from regulars.site.demo.cast.sources import luck

_OLD_TITLES = ("Trainee", "Assistant", "Deputy manager", "Junior buyer")


def add_changes(story: Story, today: date) -> None:
    """Let some members move, change their number, be promoted or change their role in these two years."""
    for member in story.members:
        dice = luck("change", member.name, member.latin)
        first = max(member.joined, today - timedelta(days=HISTORY_DAYS - 30))
        if (today - first).days < 60 or member.is_written:
            continue
        day = first + timedelta(days=dice.randint(20, (today - first).days - 10))
        at = working_moment(day, dice)
        throw = dice.random()
        if throw < 0.08 and member.places:
            old = invented_place(member.culture, dice, label=member.places[0].label)
            story.happenings.append(Happening("moved", at, member, member.owner, "", {"before": old}))
        elif throw < 0.16 and any(reach.kind == "phone" for reach in member.reaches):
            number = invented_number(member.culture, "mobile", dice)
            story.happenings.append(Happening("new_number", at, member, member.owner, "", {"before": number}))
        elif throw < 0.26 and member.columns.get("job_title"):
            before = dice.choice(_OLD_TITLES)
            story.happenings.append(Happening("promoted", at, member, member.owner, "", {"before": before}))
    _became_customers(story, today)


def _became_customers(story: Story, today: date) -> None:
    for member in story.members:
        added = today - timedelta(days=HISTORY_DAYS - 30)
        for role in member.roles[1:]:
            if role.since > max(added, member.joined) and not member.is_written:
                at = working_moment(role.since, luck("role", member.name, role.role))
                story.happenings.append(Happening("new_role", at, member, member.owner, "", {"role": role}))


def celebrate_this_week(story: Story, today: date) -> None:
    """Put a few birthdays, name days and anniversaries into this week, whatever week it is."""
    dice = luck("celebrations")
    people = [m for m in story.members if m.kind == "person" and not m.is_written and m.sort in ("cafe", "subscriber")]
    for ahead, kind in (
        (0, "birthday"),
        (1, "birthday"),
        (3, "birthday"),
        (6, "birthday"),
        (1, "name_day"),
        (4, "name_day"),
    ):
        _celebrate(dice.choice(people), kind, today + timedelta(days=ahead), dice.randint(28, 63))
    houses = [m for m in story.members if m.kind == "organisation" and m.sort == "cafe"]
    for ahead in (2, 5):
        _celebrate(dice.choice(houses), "anniversary", today + timedelta(days=ahead), 5 * dice.randint(1, 6))


def _celebrate(member: Member, kind: str, day: date, years: int) -> None:
    if (day.month, day.day) == (2, 29):
        day -= timedelta(days=1)
    written = f"--{day:%m-%d}" if kind == "name_day" else f"{day.year - years}-{day:%m-%d}"
    label = "Opened" if kind == "anniversary" else ""
    member.days = [known for known in member.days if known.kind != kind] + [Day(kind, written, label, 3)]
