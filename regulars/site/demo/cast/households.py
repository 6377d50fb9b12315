"""Families who share an address: who is married to whom, and whose children they are."""

from datetime import date
from random import Random

from regulars.site.demo.cast.calendar import story_day, years_before
from regulars.site.demo.cast.cultures import culture, full_name, invented_name
from regulars.site.demo.cast.members import Day, Held, Member, Story, Tie
from regulars.site.demo.cast.people import home_reaches, invented_subscriber, named_person
from regulars.site.demo.cast.sources import luck, story_file

_FAMILIES = {"no": 6, "se": 1, "de": 1, "fr": 1, "jp": 1, "br": 1, "in": 1, "ng": 1}
_CALLED = {
    "no": "Familien {}",
    "se": "Familjen {}",
    "de": "Familie {}",
    "fr": "Famille {}",
    "jp": "{}家",
    "br": "Família {}",
}


def add_households(story: Story, today: date) -> None:
    """Put the households into the story: the written ones and some made up by dice."""
    for entry in story_file("people")["households"]:
        dice = luck("household", entry["name"])
        adults = [_grown_up(story, who, entry, today, dice) for who in entry["adults"]]
        children = [_child(who, entry["culture"], entry["family"], today, dice) for who in entry["children"]]
        _household(story, entry["name"], adults, children, story_day(today, entry["married"]))
    for slug, count in _FAMILIES.items():
        for number in range(count):
            _invented_household(story, slug, today, luck("family", slug, number))


def _grown_up(story: Story, who: str, entry: dict[str, str], today: date, dice: Random) -> Member:
    if who.startswith("@"):
        return story.named(who[1:])
    given, sex = who.split("|")
    member = named_person(full_name(given, entry["family"]), entry["culture"], "family", sex, today)
    member.reaches = home_reaches(member, dice)
    story.members.append(member)
    return member


def _child(who: str, slug: str, family: str, today: date, dice: Random) -> Member:
    given, sex = who.split("|")
    member = named_person(full_name(given, family), slug, "family", sex, today)
    born = years_before(today, dice.uniform(4, 22))
    member.days = [Day("birthday", born.isoformat(), remind_days=7)]
    return member


def _invented_household(story: Story, slug: str, today: date, dice: Random) -> None:
    source = culture(slug)
    family = dice.choice(source["families"])
    adults = [invented_subscriber(slug, dice, today, family=family, sex=sex) for sex in ("woman", "man")]
    adults[1].places, adults[1].roles, adults[1].tags = [], [], []
    story.members += adults
    children: list[Member] = []
    for _ in range(dice.choice([0, 1, 2, 2])):
        sex = dice.choice(["woman", "man"])
        name = invented_name(slug, sex, dice, family=family)
        if all(name.written != child.name for child in [*adults, *children]):
            own, latin = name.given, name.latin_given
            children.append(_child(f"{own}|{sex}", slug, family, today, dice))
            children[-1].latin = f"{latin} {name.latin_family}"
    married = years_before(today, dice.uniform(3, 32))
    called = _CALLED.get(slug, "{} family").format(family.partition("|")[0])
    _household(story, called, adults, children, married.isoformat())


def _household(story: Story, name: str, adults: list[Member], children: list[Member], married: str) -> None:
    first = adults[0]
    home = Member("household", name, "household", first.joined, first.culture, owner=first.owner, latin=name)
    home.columns = {"language": first.columns["language"], "zone": first.columns["zone"]}
    home.places = list(first.places)
    home.days = [Day("anniversary", married, "Wedding", 3)]
    home.roles = [Held("customer", first.joined)]
    story.members += [home, *children]
    for member in [*adults, *children]:
        member.joined = max(member.joined, first.joined) if member in adults[1:] else member.joined
        story.ties.append(Tie("member-of", member, home))
    for child in children:
        child.joined, child.owner = first.joined, first.owner
        story.ties += [Tie("parent-of", adult, child) for adult in adults]
    wed = None if married.startswith("--") else date.fromisoformat(married)
    story.ties.append(Tie("married-to", adults[0], adults[1], wed))
