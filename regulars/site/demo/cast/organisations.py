"""The organisations of the story: cafés, shops, distributors, suppliers and the rest."""

from datetime import date
from random import Random

from regulars.site.demo.cast.calendar import years_before
from regulars.site.demo.cast.cultures import (
    culture,
    culture_slugs_by_country,
    invented_number,
    invented_place,
    latin_slug,
)
from regulars.site.demo.cast.members import Day, Held, Member, Reach
from regulars.site.demo.cast.sources import luck, story_file

SORTS = ("cafe", "retailer", "distributor", "supplier", "partner", "press", "office", "lead")
_NORDIC = ("no", "se", "dk")


def cast_organisations(today: date) -> list[Member]:
    """Return all organisations, each with its roles, addresses, numbers and tags."""
    lists = story_file("organisations")
    return [_organisation(sort, line, today) for sort in SORTS for line in lists[sort]]


def cast_rivals(today: date) -> list[Member]:
    """Return who sells to the same customers: nobody's contacts, met in deals."""
    rivals = [_organisation("rival", line, today) for line in story_file("organisations")["rival"]]
    for rival in rivals:
        rival.roles = [Held("other", rival.joined, note="Competitor")]
    return rivals


def _organisation(sort: str, line: str, today: date) -> Member:
    name, latin, country, city, employees, years, legal = line.split("|")
    dice = luck("organisation", name)
    slug = culture_slugs_by_country()[country]
    joined = years_before(today, float(years))
    telling = story_file(f"tellings/{sort}")
    member = Member("organisation", name, sort, joined, slug, owner=_owner(sort, slug), latin=latin)
    member.columns = {
        "legal_name": legal,
        "industry": telling["industry"],
        "employees": int(employees),
        "language": culture(slug)["language"],
        "zone": culture(slug)["zone"],
        "tax_number": f"{country}{dice.randint(900_000_000, 999_999_999)}" if legal else "",
    }
    member.places = [invented_place(slug, dice, label="visit", city=city)]
    if dice.random() < 0.15:
        second = invented_place(slug, dice, label="invoice", city=city)
        second.is_primary = False
        member.places.append(second)
    member.reaches = _reaches(member, dice)
    member.roles = _roles(telling["roles"], joined, today, dice)
    member.tags = dice.sample(telling["tags"], k=min(len(telling["tags"]), dice.choice([0, 1, 1, 2])))
    if dice.random() < 0.25:
        opened = years_before(today, float(years) + dice.randint(1, 30))
        member.days = [Day("anniversary", opened.isoformat(), "Opened", 7)]
    return member


def _owner(sort: str, slug: str) -> int:
    if sort in ("supplier", "press"):
        return 0 if sort == "supplier" else 4
    return 1 if slug in _NORDIC else 2


def _reaches(member: Member, dice: Random) -> list[Reach]:
    domain = f"{latin_slug(member.latin)}.example"
    box = dice.choice(["hello", "post", "office", "orders"])
    return [
        Reach("email", f"{box}@{domain}", "work", True),
        Reach("phone", invented_number(member.culture, "landline", dice), "work", True),
        Reach("link", f"https://www.{domain}", "website", True),
    ]


def _roles(names: list[str], joined: date, today: date, dice: Random) -> list[Held]:
    first = names[0]
    held = [Held(first, joined)]
    if first == "customer" and (today - joined).days > 500:
        # Every customer was a lead once; the role tells how long it took.
        held.insert(0, Held("lead", date.fromordinal(joined.toordinal() - dice.randint(20, 160)), joined))
    if len(names) > 1 and dice.random() < 0.4:
        later = joined.toordinal() + dice.randint(30, max(31, (today - joined).days // 2))
        held.append(Held(names[1], date.fromordinal(min(later, today.toordinal()))))
    return held
