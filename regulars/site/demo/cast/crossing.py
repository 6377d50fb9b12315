"""Ties across the cast: changed jobs, second jobs, referrals, who supplies and who distributes for whom."""

from datetime import date, timedelta

from regulars.site.demo.cast.cultures import culture_slugs_by_country
from regulars.site.demo.cast.members import Member, Story, Tie
from regulars.site.demo.cast.sources import luck

_TRADE = ("cafe", "retailer", "office", "distributor", "partner")


def add_crossings(story: Story, today: date) -> None:
    """Tie the cast together, so that its network is worth walking."""
    _changed_jobs(story, today)
    _referrals(story)
    _chains(story, today)


def _changed_jobs(story: Story, today: date) -> None:
    dice = luck("jobs")
    places = [member for member in story.members if member.sort in _TRADE and member.kind == "organisation"]
    for tie in [tie for tie in story.ties if tie.kind == "works-at" and not tie.source.is_written]:
        near = [place for place in places if place.culture == tie.target.culture and place is not tie.target]
        if not near or tie.since is None:
            continue
        throw = dice.random()
        if throw < 0.13:
            began = tie.since - timedelta(days=dice.randint(300, 1400))
            title = dice.choice(["Barista", "Shift leader", "Trainee", "Buyer", "Sales"])
            story.ties.append(Tie("works-at", tie.source, dice.choice(near), began, tie.since, title))
        elif throw < 0.17:
            since = today - timedelta(days=dice.randint(40, 400))
            story.ties.append(Tie("works-at", tie.source, dice.choice(near), since, None, "Adviser, one day a week"))


def _referrals(story: Story) -> None:
    dice = luck("referrals")
    newer = [member for member in story.members if member.sort in ("lead", "cafe", "subscriber")]
    for member in newer:
        older = [
            other
            for other in story.members
            if other.culture == member.culture and other.joined < member.joined and other.roles and other is not member
        ]
        if older and member.kind != "household" and dice.random() < 0.22:
            story.ties.append(Tie("referred", dice.choice(older), member, member.joined))
    sunbird, emeka = story.named("Sunbird Coffee House"), story.named("Chukwuemeka Balogun")
    story.ties.append(Tie("referred", emeka, sunbird, sunbird.joined, None, "At Lagos Coffee Week"))


def _chains(story: Story, today: date) -> None:
    dice = luck("chains")
    countries = culture_slugs_by_country()
    by_sort: dict[str, list[Member]] = {}
    for member in [member for member in story.members if member.kind == "organisation"]:
        by_sort.setdefault(member.sort, []).append(member)
    importer = story.named("Hansekontor Rohkaffee")
    for grower in by_sort["supplier"]:
        if grower.culture in {countries[code] for code in ("ET", "CO", "KE", "BR")}:
            story.ties.append(Tie("supplies", grower, importer, grower.joined, None, "Green coffee"))
    for distributor in by_sort["distributor"]:
        near = [cafe for cafe in by_sort["cafe"] if cafe.culture == distributor.culture]
        for cafe in near:
            since = max(cafe.joined, distributor.joined) + timedelta(days=dice.randint(5, 90))
            story.ties.append(Tie("supplies", distributor, cafe, min(since, today), None, "Service and spare parts"))
