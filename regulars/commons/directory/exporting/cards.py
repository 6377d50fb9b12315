"""Parties as vCards 3.0, with everything that the viewer may see of them."""

from typing import Any

from regulars.commons.directory.exporting.lines import labelled, text
from regulars.commons.directory.exporting.photos import photos_of
from regulars.commons.directory.party.record import CHILDREN
from regulars.core.access.viewer import Viewer
from regulars.core.database.rows import fetch_rows, placeholders
from regulars.core.records.fields import readable_fields
from regulars.core.records.kinds.rich_text import plain_text
from regulars.core.records.reading.assembling import assemble_rows
from regulars.core.records.reading.pages import plan_for
from regulars.core.records.reading.single import group_is_readable
from regulars.core.records.registry import record_type as find_type
from regulars.core.records.snapshots import child_snapshots
from regulars.foundation.contentlines import Card, Property
from regulars.foundation.contentlines.values import join_parts

Row = dict[str, Any]
_TEXTS = {
    "preferred_name": "NICKNAME",
    "job_title": "TITLE",
    "about": "NOTE",
    "language": "LANG",
    "zone": "TZ",
    "phonetic_name": "X-PHONETIC-FIRST-NAME",
}
_KINDS = {"people": "", "organisations": "org", "households": "group"}


def party_cards(slug: str, ids: list[int], viewer: Viewer) -> list[Card]:
    """Return the cards of some parties, in the order of their ids as given."""
    found: dict[int, Card] = {}
    for one, its in _by_type(slug, ids).items():
        record_type = find_type(one)
        fields = readable_fields(record_type, viewer)
        plan = plan_for(record_type, list(fields.values()))
        marks = placeholders(its)
        rows = fetch_rows(f"SELECT {plan.sql} FROM {record_type.table()} t WHERE t.id IN ({marks})", its)
        groups = {g.name: child_snapshots(g, its) for g in CHILDREN if group_is_readable(g, record_type, viewer)}
        parties = assemble_rows(plan, rows, viewer)
        photos = photos_of([p["picture"]["id"] for p in parties if p.get("picture")])
        for party in parties:
            its_rows = {name: rows_of.get(party["id"], []) for name, rows_of in groups.items()}
            found[party["id"]] = _card(one, party, its_rows, photos)
    return [found[pk] for pk in ids if pk in found]


def _by_type(slug: str, ids: list[int]) -> dict[str, list[int]]:
    subtypes = find_type(slug).subtypes
    if not subtypes:
        return {slug: ids}
    marks = placeholders(ids)
    grouped: dict[str, list[int]] = {}
    for pk, kind in fetch_rows(f"SELECT id, kind FROM directory_party WHERE id IN ({marks})", ids):
        grouped.setdefault(subtypes[kind], []).append(pk)
    return grouped


def _card(slug: str, party: Row, groups: dict[str, list[Row]], photos: dict[int, Property]) -> Card:
    name = party.get("name") or party["title"]
    card = Card("3.0", [Property("UID", f"regulars:{party['id']}"), text("FN", name)])
    add = card.properties.append
    if slug == "people":
        parts = ("family_name", "given_name", "additional_names", "prefix", "suffix")
        add(Property("N", join_parts([party.get(part) or "" for part in parts])))
        if employer := party.get("employer"):
            add(text("ORG", employer["title"]))
    else:
        add(Property("N", join_parts([name, "", "", "", ""])))
        add(text("ORG", name))
        add(text("X-ABSHOWAS", "COMPANY") if slug == "organisations" else text("KIND", "household"))
    for field, property_name in _TEXTS.items():
        if value := party.get(field):
            add(text(property_name, plain_text(value) if field == "about" else value))
    card.properties += [p for group in _lines(groups) for p in group]
    if party.get("tags"):
        add(Property("CATEGORIES", join_parts(party["tags"], ",")))
    if party.get("picture") and (photo := photos.get(party["picture"]["id"])):
        add(photo)
    return card


def _lines(groups: dict[str, list[Row]]) -> list[list[Property]]:
    """Return the properties of child rows; an own label needs a group of its own, item1, item2 …"""
    lines: list[list[Property]] = []
    points = sorted(groups.get("contact_points", []), key=lambda row: not row.get("is_primary"))
    for row in points:
        lines.append(labelled(row["kind"], row["value"], row.get("label", ""), len(lines)))
    for row in sorted(groups.get("addresses", []), key=lambda row: not row.get("is_primary")):
        parts = [
            "",
            row.get("street2", ""),
            *(row.get(p, "") for p in ("street", "city", "region", "postcode", "country")),
        ]
        lines.append(labelled("address", join_parts(parts), row.get("label", ""), len(lines), is_raw=True))
    for row in groups.get("dates", []):
        if row["kind"] == "birthday":
            lines.append([Property("BDAY", row["day"])])
        elif row["kind"] == "anniversary":
            lines.append([Property("ANNIVERSARY", row["day"])])
        else:
            lines.append(labelled("date", row["day"], row.get("label") or row["kind"].replace("_", " "), len(lines)))
    lines += [[text("X-REGULARS-FACT", row["text"])] for row in groups.get("facts", [])]
    roles = [row["role"] for row in groups.get("roles", []) if not row.get("until")]
    if roles:
        lines.append([Property("X-REGULARS-ROLES", ",".join(roles))])
    return lines
