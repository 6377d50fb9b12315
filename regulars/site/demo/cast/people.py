"""The people of the story who are made up by dice: staff of the organisations, and private subscribers."""

from datetime import date, timedelta
from random import Random

from regulars.foundation.text import fold
from regulars.site.demo.cast.calendar import years_before
from regulars.site.demo.cast.cultures import (
    FullName,
    culture,
    invented_name,
    invented_number,
    invented_place,
    latin_slug,
)
from regulars.site.demo.cast.members import Day, Held, Member, Reach, Tie
from regulars.site.demo.cast.sources import culture_slugs, luck, story_file

_STAFF = {"cafe": 2, "retailer": 3, "distributor": 3, "supplier": 2, "partner": 2, "press": 2, "office": 2, "lead": 1}
_NAME_DAYS = ("pl", "se", "gr", "de")
_SUBSCRIBERS = 72
_MAILBOXES = ("example.com", "example.org", "example.net")
_ARTICLES = ("de la", "van der", "di")


def cast_staff(organisation: Member, today: date) -> tuple[list[Member], list[Tie]]:
    """Return the people who work at an organisation, and their ties to it; written people come on top."""
    dice = luck("staff", organisation.name)
    telling = story_file(f"tellings/{organisation.sort}")
    titles = dice.sample(telling["titles"], k=len(telling["titles"]))
    members, ties = [], []
    for number in range(_STAFF[organisation.sort] + dice.choice([-1, 0, 0, 1])):
        member = invented_person(organisation.culture, organisation.sort, dice, today)
        member.columns["job_title"] = titles[number % len(titles)]
        earliest = (today - organisation.joined).days
        since = today - timedelta(days=dice.randint(earliest // 3, earliest))
        member.joined, member.owner = max(since, organisation.joined), organisation.owner
        member.reaches += _work_reaches(member, organisation, dice)
        members.append(member)
        ties.append(Tie("works-at", member, organisation, since, note=member.columns["job_title"]))
    return members, ties


def cast_subscribers(today: date) -> list[Member]:
    """Return private customers: people without a company, most of them close by."""
    dice = luck("subscribers")
    slugs = culture_slugs()
    weights = [culture(slug)["weight"] for slug in slugs]
    return [invented_subscriber(dice.choices(slugs, weights)[0], dice, today) for _ in range(_SUBSCRIBERS)]


def invented_subscriber(slug: str, dice: Random, today: date, *, family: str = "", sex: str = "") -> Member:
    """Return a private customer with an address at home."""
    member = invented_person(slug, "subscriber", dice, today, family=family, sex=sex)
    telling = story_file("tellings/subscriber")
    member.joined = years_before(today, dice.choice([0.1, 0.4, 0.8, 1.2, 1.7, 2.3, 3.1, 4.4]) * dice.uniform(0.8, 1.2))
    member.owner = dice.choice([3, 3, 4, 1])
    member.places = [invented_place(slug, dice, label="home")]
    member.reaches += home_reaches(member, dice)
    member.tags = dice.sample(telling["tags"], k=dice.choice([0, 1, 1, 2]))
    member.roles = [Held("customer", member.joined)]
    if dice.random() < 0.12:
        ended = member.joined + timedelta(days=dice.randint(20, max(21, (today - member.joined).days - 5)))
        member.roles[0].until = ended
    return member


def invented_person(slug: str, sort: str, dice: Random, today: date, *, family: str = "", sex: str = "") -> Member:
    """Return a person of that culture with a name and, half of the time, a birthday."""
    sex = sex or dice.choice(["woman", "man"])
    name = invented_name(slug, sex, dice, family=family)
    member = named_person(name, slug, sort, sex, today)
    if dice.random() < 0.5:
        born = years_before(today, dice.uniform(21, 68))
        day = f"--{born:%m-%d}" if dice.random() < 0.25 else born.isoformat()
        member.days.append(Day("birthday", day, remind_days=dice.choice([None, 3, 7])))
    if slug in _NAME_DAYS and dice.random() < 0.3:
        member.days.append(Day("name_day", f"--{years_before(today, dice.random()):%m-%d}"))
    return member


def named_person(name: FullName, slug: str, sort: str, sex: str, today: date) -> Member:
    """Return a person with her name in parts and in reading."""
    source = culture(slug)
    member = Member("person", name.written, sort, today, slug, latin=name.latin, sex=sex)
    member.columns = {
        "given_name": name.given,
        "family_name": name.family,
        "name_order": source.get("order", "given"),
        "phonetic_name": name.latin if name.latin != f"{name.given} {name.family}" else "",
        "language": source["language"],
        "zone": source["zone"],
    }
    return member


def home_reaches(member: Member, dice: Random) -> list[Reach]:
    """Return a private e-mail address and a mobile number."""
    local = latin_slug(member.latin).replace("-", dice.choice([".", "", "_"]))
    mail = f"{local}{dice.choice(['', '', dice.randint(2, 89)])}@{dice.choice(_MAILBOXES)}"
    mobile = invented_number(member.culture, "mobile", dice)
    return [Reach("email", mail, "home", True), Reach("phone", mobile, "mobile", True)]


def _work_reaches(member: Member, organisation: Member, dice: Random) -> list[Reach]:
    reaches = [Reach("email", work_mail(member, organisation), "work", True)]
    if dice.random() < 0.8:
        reaches.append(Reach("phone", invented_number(member.culture, "mobile", dice), "mobile", True))
    if dice.random() < 0.2:
        reaches.append(Reach("phone", invented_number(member.culture, "landline", dice), "work", len(reaches) == 1))
    return reaches


def work_mail(member: Member, organisation: Member) -> str:
    """Return the address that the organisation gave her."""
    given, _, rest = fold(member.latin).partition(" ")
    family = "-".join(word for word in rest.split() if word not in _ARTICLES)
    return f"{latin_slug(given)}.{latin_slug(family)}@{latin_slug(organisation.latin)}.example"
