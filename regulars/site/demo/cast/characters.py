"""The people whom one gets to know: written by hand in story/people.toml, with families, jobs and a story each."""

from datetime import date, timedelta
from random import Random
from typing import Any

from regulars.site.demo.cast.calendar import story_day, working_moment, years_before
from regulars.site.demo.cast.cultures import full_name, invented_number, invented_place
from regulars.site.demo.cast.members import Day, Happening, Held, Member, Reach, Story, Tie, Told
from regulars.site.demo.cast.people import home_reaches, named_person, work_mail
from regulars.site.demo.cast.sources import luck, story_file


def add_characters(story: Story, today: date) -> None:
    """Put the written people into the story, with their jobs and what happened with them."""
    for entry in story_file("people")["people"]:
        dice = luck("character", entry["family"])
        member = _character(entry, today, dice)
        ties = [_job(story, member, line, today) for line in entry.get("works", [])]
        current = [tie for tie in ties if tie.until is None]
        if current:
            member.columns["job_title"] = current[0].note
            mobile = invented_number(member.culture, "mobile", dice)
            member.reaches = [Reach("email", work_mail(member, current[0].target), "work", True, today)]
            member.reaches += [Reach("phone", mobile, "mobile", True)]
        else:
            member.places = [invented_place(member.culture, dice, label="home")]
            member.reaches = home_reaches(member, dice)
        story.members.append(member)
        story.ties += ties
        place = current[0].target.places[0].city if current else "Roastery"
        story.happenings += _history(entry, member, place, today, dice)


def _character(entry: dict[str, Any], today: date, dice: Random) -> Member:
    name = full_name(entry["given"], entry["family"])
    member = named_person(name, entry["culture"], "character", entry["sex"], today)
    member.is_written = True
    member.owner = entry["owner"]
    member.tags = entry["tags"]
    member.columns |= {
        "prefix": entry.get("prefix", ""),
        "preferred_name": entry.get("preferred", ""),
        "rhythm_days": entry["rhythm"],
    }
    if "prefix" in entry:
        member.name = f"{entry['prefix']} {member.name}"
    if "born" in entry:
        member.days = [Day("birthday", story_day(today, entry["born"]), remind_days=3)]
    member.roles = [_role(line, today) for line in entry["roles"]]
    member.facts = [_fact(line, today) for line in entry["facts"]]
    member.joined = min(role.since for role in member.roles)
    return member


def _role(line: str, today: date) -> Held:
    role, since, until, note = line.split("|")
    return Held(role, years_before(today, float(since)), years_before(today, float(until)) if until else None, note)


def _fact(line: str, today: date) -> Told:
    text, source, days = line.split("|")
    return Told(text, source, today - timedelta(days=int(days)))


def _job(story: Story, member: Member, line: str, today: date) -> Tie:
    organisation, title, since, until = line.split("|")
    ended = years_before(today, float(until)) if until else None
    return Tie("works-at", member, story.named(organisation), years_before(today, float(since)), ended, title)


def _history(entry: dict[str, Any], member: Member, place: str, today: date, dice: Random) -> list[Happening]:
    told = []
    for line in entry["history"]:
        days, kind, text = line.split("|", 2)
        at = working_moment(today - timedelta(days=int(days)), dice)
        told.append(Happening(kind, at, member, member.owner, text, {"place": place} if kind == "visit" else {}))
    for line in entry["tasks"]:
        days, text = line.split("|", 1)
        made = working_moment(today - timedelta(days=max(int(days), 0) + dice.randint(2, 12)), dice)
        told.append(Happening("task", made, member, member.owner, text, {"due": today - timedelta(days=int(days))}))
    return told
