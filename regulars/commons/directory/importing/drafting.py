"""From a row's cells to a draft, by the mapping the user agreed to."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from regulars.commons.directory.importing.agreed import read_consent, read_consents, read_opt_out
from regulars.commons.directory.importing.cells import join_day, plain_label, read_day, read_language, read_role, said
from regulars.commons.directory.importing.draft import Draft
from regulars.commons.directory.importing.markup import markup_of
from regulars.commons.directory.importing.naming import name_party
from regulars.commons.directory.importing.places import address_of
from regulars.commons.directory.importing.points import add_extension, add_points
from regulars.commons.directory.party.models import LONGEST_RHYTHM
from regulars.core.records.importing.general.amounts import require_few
from regulars.core.records.importing.reading.table import SourceRow
from regulars.core.records.importing.recognising.layouts import Layout
from regulars.core.records.importing.recognising.notations import parse_number
from regulars.core.records.importing.targets import Slot, parse_target
from regulars.core.words import say
from regulars.foundation.phones import phone_country
from regulars.foundation.word_lists import split_words

LONGEST = {
    "prefix": 60, "given_name": 150, "additional_names": 150, "family_name": 150, "suffix": 60, "phonetic_name": 200,
    "preferred_name": 100, "job_title": 160, "legal_name": 300, "tax_number": 60, "industry": 120, "name": 300,
    "zone": 64,
}  # fmt: skip
_ORGANISATION_WORDS = frozenset(
    ["organisation", "organisations", "organization", "company", "true", "yes", "1", "org", "ja"]
)
# Single columns that are more than a text to keep.
_TAKEN_APART = frozenset(
    ["tags", "note", "about", "own_id", "external_id", "role", "kind", "language", "employees", "rhythm_days",
     "organisation", "department", "owner", "phonetic_given", "phonetic_family", "consents", "consent", "opted_out"]
)  # fmt: skip
# What such a column says may name users, topics and other records, which are looked up.
ASKING = frozenset(["custom", "owner", "consents", "consent", "opted_out"])
_GROUPED = frozenset(["emails", "phones", "links", "address", "dates", "fact"])
_LESS_THAN_A_DAY = re.compile(r"(?:1[89]|20)\d\d(?:-\d\d)?")
_DAY_PARTS = frozenset(["year", "month", "day"])
_DATE_KINDS = {"birthday": "birthday", "anniversary": "anniversary", "name day": "name_day"}


Single = tuple[int, str, Slot]


@dataclass(slots=True)
class Group:
    """Columns that belong together: the parts of one address, or a value and its label."""

    base: str
    label: str
    parts: list[tuple[str, int]]


@dataclass(slots=True)
class Plan:
    """The mapping compiled: which cell fills which slot, and how the file writes days, numbers and lists."""

    singles: list[Single]
    groups: list[Group]
    kind: str
    region: str = ""
    order_of: Callable[[str], str | None] = lambda _day: None
    decimal: str | None = None
    list_sign: str | None = None
    constant: Mapping[str, str] = field(default_factory=dict)
    read_custom: Callable[[str, str, str, str], tuple[str, Any]] | None = None
    own: list[Single] = field(default_factory=list)


def compile_plan(
    mapping: Mapping[int, str], headings: Sequence[str], *, layout: Layout | None = None, **options: Any
) -> Plan:
    """Compile a mapping of column index to target; in whatever order its columns stand, a program's first is first."""
    singles, groups = [], dict[tuple[str, str], Group]()
    for index, target in sorted(
        mapping.items(), key=lambda one: (layout.rank_of(headings[one[0]]) if layout else 0, one)
    ):
        slot = parse_target(target)
        if slot.base not in _GROUPED:
            singles.append((index, headings[index], slot))
            continue
        # Parts of one address belong together; other values stand alone unless they carry a number.
        alone = f":{slot.label}" if slot.base == "address" or slot.part in _DAY_PARTS else f"@{index}"
        group = groups.setdefault((slot.base, f"#{slot.group}" if slot.group else alone), Group(slot.base, "", []))
        group.label = group.label or slot.label
        group.parts.append((slot.part or "value", index))
    # Numbers are read by the country of the address, and an extension goes behind its number.
    in_order = sorted(groups.values(), key=lambda group: (group.base != "address", group.parts[0][0] == "extension"))
    own = [single for single in singles if single[2].base == "custom"]
    return Plan([single for single in singles if single[2].base != "custom"], in_order, own=own, **options)


def draft_row(row: SourceRow, plan: Plan) -> Draft:
    """Return what the row says; everything that cannot be kept is a problem with its column's name."""
    draft = Draft(row.number, kind=plan.kind, picture=row.picture)
    if row.problem:
        draft.problems.append(row.problem)
        return draft
    cells, width = row.cells, len(row.cells)
    _take_singles(draft, plan.singles, cells, plan)
    for group in plan.groups:
        parts = {part: text for part, index in group.parts if index < width and (text := said(cells[index]))}
        if parts:
            try:
                _take_group(draft, group, parts, plan)
            except ValueError as wrong:
                draft.problems.append(str(wrong))
    # Where somebody lives says whose crowns are meant.
    _take_singles(draft, plan.own, cells, plan)
    if role := plan.constant.get("role"):
        draft.roles.append(role)
    name_party(draft)
    if draft.kind == "organisation":
        # A list of people says of the organisations in it no more than that this is their address.
        draft.addresses = [a | {"label": "work"} if a.get("label") == "home" else a for a in draft.addresses]
    _check_lengths(draft)
    return draft


def _take_singles(draft: Draft, singles: Sequence[Single], cells: Sequence[str], plan: Plan) -> None:
    for index, heading, slot in singles:
        if index < len(cells) and (text := said(cells[index])):
            try:
                _take(draft, slot, text, plan, heading)
            except ValueError as wrong:
                draft.problems.append(f"{heading}: {wrong}")


def _take_group(draft: Draft, group: Group, parts: dict[str, str], plan: Plan) -> None:
    base, value = group.base, parts.get("value")
    if base == "fact":
        if value:
            draft.fact(parts.get("label") or group.label, value)
        return
    label, is_primary = plain_label(parts.get("label") or group.label)
    if base == "address":
        if address := address_of(parts, label):
            draft.addresses.append(address)
    elif base == "dates":
        _take_day(draft, label, value or join_day(parts), plan)
    elif base == "phones" and "extension" in parts:
        add_extension(draft, parts["extension"], label)
    elif value:
        add_points(draft, base, value, label, first=is_primary, region=_region(draft) or plan.region)


def _region(draft: Draft) -> str:
    return next((a["country"] for a in draft.addresses if a.get("country")), "")


def _country(draft: Draft) -> str:
    """Where somebody is, by an address or else by a phone number; "" where neither says."""
    numbers = (phone_country(point.key) for point in draft.points if point.kind == "phone")
    return _region(draft) or next(filter(None, numbers), "")


def _take_day(draft: Draft, label: str, text: str, plan: Plan) -> None:
    if not text:
        return
    try:
        day = read_day(text, plan.order_of(text))
    except ValueError:
        if _LESS_THAN_A_DAY.fullmatch(text):
            # A card may know no more than the year, or year and month.
            draft.fact(label.capitalize() or "Date", text)
            return
        raise ValueError(
            say(
                "{label}: “{text}” is no day; write it as 1984-02-29.",
                label=say(label.capitalize()) or say("Date"),
                text=text[:40],
            )
        ) from None
    kind = _DATE_KINDS.get(label.lower(), "other")
    draft.dates.append({"kind": kind, "label": label if kind == "other" else "", "day": day})


def _take(draft: Draft, slot: Slot, text: str, plan: Plan, heading: str) -> None:
    if slot.base == "custom":
        if plan.read_custom is not None:
            key, value = plan.read_custom(slot.label, text, heading, _country(draft))
            draft.custom[key] = value
    elif slot.base in ("prefix", "phonetic_given", "phonetic_family"):
        _add_words(draft, slot.base.partition("_")[0], text)
    elif slot.base not in _TAKEN_APART:
        draft.columns.setdefault(slot.base, text)
    elif slot.base == "tags":
        words = [w.removeprefix("* ") for w in split_words(text, plan.list_sign) if w != "* myContacts"]
        require_few(len(draft.tags) + len(words))
        draft.tags += [w for w in words if w not in draft.tags]
    elif slot.base == "note":
        draft.notes.append(text)
    elif slot.base == "about":
        draft.columns.setdefault("about", markup_of(text))
    elif slot.base == "own_id" or (slot.base == "external_id" and text.startswith("regulars:")):
        number = text.removeprefix("regulars:")
        draft.own_id = int(number) if number.isdecimal() and len(number) < 19 else 0
    elif slot.base == "consents":
        draft.consents += read_consents(text)
    elif slot.base == "consent":
        draft.consents.append(read_consent(f"{slot.label}.{slot.part}", text, plan.order_of(text)))
    elif slot.base == "opted_out":
        _take_opt_out(draft, slot.label or "email", text, plan)
    elif slot.base == "role":
        _take_roles(draft, text, plan)
    elif slot.base == "kind":
        _take_kind(draft, text)
    elif slot.base == "language":
        _keep_or_fact(draft, "language", read_language(text), text)
    elif slot.base in ("employees", "rhythm_days"):
        _take_number(draft, slot.base, text, plan)
    elif slot.base == "organisation":
        draft.employer = draft.employer or text
    elif slot.base in ("department", "owner", "external_id"):
        setattr(draft, slot.base, text[:255])


def _add_words(draft: Draft, name: str, text: str) -> None:
    """Add what one more column says: "Herr" and "Dr." stand apart, and so do the parts of a spoken name."""
    column = "phonetic_name" if name == "phonetic" else name
    before = draft.columns.get(column, "")
    draft.columns[column] = before if text in before.split() else f"{before} {text}".strip()


def _take_opt_out(draft: Draft, channel: str, text: str, plan: Plan) -> None:
    if told := read_opt_out(channel, text, plan.order_of(text)):
        draft.consents += told[0]
        draft.fact(f"Opted out of {channel}", told[1])


def _take_roles(draft: Draft, text: str, plan: Plan) -> None:
    words = split_words(text, plan.list_sign)
    require_few(len(draft.tags) + len(words))
    for word in words:
        role = read_role(word)
        if role is None:
            draft.tags.append(word[:60])
        elif role not in draft.roles:
            draft.roles.append(role)


def _take_kind(draft: Draft, text: str) -> None:
    word = text.lower()
    if word == "group":
        raise ValueError(say("This is a group of an address book, not a person."))
    if word in _ORGANISATION_WORDS:
        draft.kind = "organisation"
    elif word in ("person", "people", "individual", "false", "no", "0"):
        draft.kind = "person"
    elif word in ("household", "households", "family"):
        draft.kind = "household"


def _keep_or_fact(draft: Draft, column: str, value: str | None, text: str) -> None:
    if value is None:
        draft.fact(column.capitalize(), text)
    else:
        draft.columns[column] = value


def _take_number(draft: Draft, column: str, text: str, plan: Plan) -> None:
    try:
        number = int(parse_number(text, decimal=plan.decimal))
    except ValueError:
        number = -1
    largest = LONGEST_RHYTHM if column == "rhythm_days" else 2**31 - 1
    if 0 <= number <= largest and "-" not in text[1:]:
        draft.columns[column] = number
    else:
        draft.fact(column.replace("_", " ").capitalize(), text)


def _check_lengths(draft: Draft) -> None:
    for column, value in draft.columns.items():
        if column in LONGEST and len(value) > (limit := LONGEST[column]):
            label = column.replace("_", " ").capitalize()
            draft.problems.append(
                say("{label}: the text is longer than {limit} characters; shorten it.", label=label, limit=limit)
            )
