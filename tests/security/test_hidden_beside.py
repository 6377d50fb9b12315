"""What is hidden changes no byte though it stands beside what is seen: at one's own customers, in the same record."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from regulars.core.access.models import Role, Team
from regulars.core.access.viewer import raise_epoch
from regulars.core.jobs.worker import run_waiting_jobs
from regulars.core.records.deriving import built_in_fields
from regulars.core.records.field import Field
from regulars.core.records.registry import all_record_types
from regulars.core.records.registry import record_type as find_type
from testing.client import ApiClient
from testing.people import OWN_AND_GOALS, TEAM, make_user, with_settings
from tests.conformance.samples import CREATABLE, OTHER, SEEN_BY_ALL, value_of, writable
from tests.security.callers import holder_of
from tests.security.calls import call_of
from tests.security.furnished import House, furnish
from tests.security.told import (
    READS,
    answer_to,
    asked_otherwise,
    differences,
    everything_told,
    hideable,
    link_target,
    make_among,
    own_words_aside,
)

pytestmark = pytest.mark.django_db
# What is put together from records of several kinds; each must be answered, or nothing is proved of it.
PUT_TOGETHER = {
    "sales_board", "sales_today", "forecast", "forecast_belief", "chances", "chances_of_deal", "sales_report",
    "inbox_counts", "inbox_cases", "inbox_today", "inbox_case", "cases_around", "cases_conversation", "cases_clock",
    "service_report", "call_card", "parties_glance", "articles_suggest", "articles_about", "canned_for_case",
    "assignment_rules_log", "today", "search", "entries_list", "notifications", "live", "people_timeline",
}  # fmt: skip
# Words about any record, and what is noted in a way of its own.
APART = {"comments", "consents", "relationships", *SEEN_BY_ALL}


@pytest.fixture
def house(settings: Any) -> House:
    """A furnished house; everything is the owner's."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.PACE = 0
    furnished = furnish(holder_of("owner"), holder_of("seller"))
    tie_together(furnished, ApiClient(furnished.owner))
    return furnished


def tie_together(house: House, owner: ApiClient) -> None:
    """Let what is there lead to what is there: what a stage says is told by its deals."""
    for kind in CREATABLE:
        if kind.slug in NOTED_APART or kind.slug not in house.there:
            continue
        path = f"/{kind.slug}/{house.there[kind.slug]}"
        for one in writable(kind):
            target = house.there.get(link_target(one))
            if target and one.name not in ("parent", "original", "employer"):
                owner.patch(path, {"version": owner.get(path).ok()["version"], one.name: target})


def test_what_others_do_with_ones_own_customers_is_not_told(house: House) -> None:
    outsider = make_user("Out", OWN_AND_GOALS)
    raise_epoch()
    api, owner = ApiClient(outsider), ApiClient(house.owner)
    hers = {slug: house.there[slug] for slug in SEEN_BY_ALL}
    for kind in all_of_somebodys():
        hers[kind.slug] = make_among(hers, kind, api)
        # Whoever leads to a party may lead to any kind of it.
        hers["parties"] = hers["people"]
    hers["consents"] = house.there["consents"]
    here = replace(house, there=house.there | hers)
    run_waiting_jobs()
    before = everything_told(here, api.client)
    assert {name for name in PUT_TOGETHER if not before[name].startswith(b"200")} == set()
    work_beside(hers, owner)
    run_waiting_jobs()
    found = differences(own_words_aside(before), everything_told(here, api.client))
    assert not found, found


def all_of_somebodys() -> list[Any]:
    """The kinds of records that are somebody's, those first to which others lead."""
    kinds = [kind for kind in CREATABLE if kind.slug not in APART]
    return sorted(kinds, key=lambda kind: bool(kind.through and kind.owner is None))


def work_beside(hers: dict[str, int], owner: ApiClient) -> None:
    """Make records that lead to hers, and work with them."""
    made = dict(hers)
    for kind in all_of_somebodys():
        if kind.slug == "enrolments":
            # Nobody goes through a sequence twice at once.
            continue
        # What is nobody's is seen with all that it leads to: one of these is hidden.
        there = hers if kind.owner else hers | {"deals": made["deals"], "cases": made["cases"]}
        made[kind.slug] = make_among(there, kind, owner)
    version = owner.get(f"/cases/{made['cases']}").ok()["version"]
    owner.patch(f"/cases/{made['cases']}", {"version": version, "parent": hers["cases"]}).ok()
    for deed, said in (("answer", {"text": "Soon"}), ("hear", {"text": "Thanks"}), ("wait", {"whom": "customer"})):
        owner.post(f"/cases/{made['cases']}/verbs/{deed}", said).ok()
    owner.post(f"/deals/{made['deals']}/verbs/plan", {"title": "Call"}).ok()
    owner.post(f"/deals/{made['deals']}/verbs/lose", {"reason": "Price"}).ok()


def test_a_field_that_is_hidden_is_told_by_nothing_put_together(house: House) -> None:
    """One field of each kind at a time: with all of them hidden nothing would be put together at all."""
    owner, team = ApiClient(house.owner), Team.objects.create(name="The owner's")
    house.owner.teams.add(team)
    mate = make_user("Mate", with_settings(TEAM), team=team)
    kinds = [kind.slug for kind in CREATABLE if kind.slug not in ("comments", "consents", "relationships")]
    fields = {slug: [one for one in hideable(slug) if other_value(house, one, owner)] for slug in kinds}
    for slug, names in fields.items():
        # The order in which all is shown is seen; and by when a case is due is told, whatever promise made it so.
        fields[slug] = [] if slug in ("promises", "queues") else [one for one in names if one.name != "place"]
    answered: set[str] = set()
    for turn in range(max(map(len, fields.values()))):
        hidden = {slug: names[turn] for slug, names in fields.items() if turn < len(names)}
        hide(mate.roles.get(), hidden)
        before = put_together(house, ApiClient(mate).client)
        answered |= {name for name, told in before.items() if told.startswith(b"200")}
        for slug, one in hidden.items():
            path = f"/{slug}/{house.there[slug]}"
            version = owner.get(path).ok()["version"]
            owner.patch(path, {"version": version, one.name: other_value(house, one, owner)}).ok()
        run_waiting_jobs()
        found = differences(own_words_aside(before), put_together(house, ApiClient(mate).client))
        assert not found, f"{ {slug: one.name for slug, one in hidden.items()} }\n{found}"
    assert answered >= PUT_TOGETHER


def test_what_is_worked_out_and_hidden_is_told_by_nothing_put_together(house: House) -> None:
    """What nobody writes is changed below the product: whoever reads it without asking whether she may tells it."""
    team = Team.objects.create(name="The owner's")
    house.owner.teams.add(team)
    mate = make_user("Mate", with_settings(TEAM), team=team)
    kinds = [kind for kind in all_record_types() if kind.slug in house.there and kind.slug not in NOTED_APART]
    fields = {kind.slug: worked_out(kind) for kind in kinds}
    for turn in range(max(map(len, fields.values()))):
        hidden = {slug: names[turn] for slug, names in fields.items() if turn < len(names)}
        hide(mate.roles.get(), hidden)
        before = put_together(house, ApiClient(mate).client)
        was = {slug: put_below(slug, house.there[slug], one) for slug, one in hidden.items()}
        # Whatever is kept ready is worked out anew.
        raise_epoch()
        found = differences(own_words_aside(before), put_together(house, ApiClient(mate).client))
        assert not found, f"{ {slug: one.name for slug, one in hidden.items()} }\n{found}"
        for slug, one in hidden.items():
            put_below(slug, house.there[slug], one, was[slug])


# Shares its rows with the types that it is over; words about any record, and what is noted in a way of its own.
NOTED_APART = {"parties", "comments", "consents"}


def worked_out(kind: Any) -> list[Field]:
    """The fields of a kind that nobody writes; amounts are told with their currency, and what a title is in titles."""
    aside = {"id", "created_at", "changed_at", "trashed_at", "is_demo", "currency", "number", kind.title_field}
    found = [one for one in built_in_fields(kind) if one.readonly and one.column and not one.compute]
    return [one for one in found if one.name not in aside and one.kind.slug in BELOW]


# Another value for what is stored, by the kind of its field.
BELOW: dict[str, Any] = {
    "text": lambda field, was: "Bra" if was != "Bra" else "Qui",
    "long_text": lambda field, was: "Bramblewick",
    "timestamp": lambda field, was: datetime(2026, 3, 3, tzinfo=UTC),
    "date": lambda field, was: date(2026, 3, 3),
    "yes_no": lambda field, was: not was,
    "number": lambda field, was: (was or 0) + 7,
    "percent": lambda field, was: Decimal(33),
    "duration": lambda field, was: (was or 0) + 700,
    "choice": lambda field, was: next(one["value"] for one in reversed(field.choices) if one["value"] != was),
}


def put_below(slug: str, pk: int, field: Field, *value: Any) -> Any:
    """Put another value into a record's column, or this one; return what was there."""
    rows = find_type(slug).model._default_manager.filter(pk=pk)
    was = rows.values_list(field.column, flat=True).get()
    rows.update(**{str(field.column): value[0] if value else BELOW[field.kind.slug](field, was)})
    return was


def hide(role: Role, hidden: dict[str, Field]) -> None:
    """Hide these fields, by their kind, and no others; what hides a party's hides it among all parties."""
    names = {slug: {one.name: "hidden"} for slug, one in hidden.items()}
    names["parties"] = {
        name: "hidden" for slug in ("people", "organisations", "households") for name in names.get(slug, ())
    }
    Role.objects.filter(pk=role.pk).update(fields=names)
    raise_epoch()


def other_value(house: House, field: Field, owner: ApiClient) -> Any:
    """Another value for a field; a link is led to what is there already."""
    if field.kind.slug == "link":
        target = link_target(field)
        target = "people" if find_type(target).subtypes else target
        return None if field.name in ("parent", "original") else house.another.get(target)
    if field.kind.slug == "user":
        return None if field.name == "owner" else house.somebody.pk
    return value_of(field, owner, OTHER)


def put_together(house: House, client: Any) -> dict[str, bytes]:
    """What is told beside the lists of each kind, whose own tests hide every field."""
    lists = {f"{one.slug}_{word}" for one in all_record_types() for word in OF_ITS_KIND}
    told = {
        one.name: answer_to(client, one, call_of(one.name, one.slug, house)) for one in READS if one.name not in lists
    }
    # What anybody can count who opens the help site.
    told.pop("help_site_show")
    by_name = {one.name: one for one in READS}
    for name, call in asked_otherwise(house):
        told[f"{name} {call.path or ''} {call.query}"] = answer_to(client, by_name[name], call)
    return told


OF_ITS_KIND = (
    "list", "count", "groups", "board", "calendar", "export", "read", "history", "as_of", "compare", "merges",
)  # fmt: skip
