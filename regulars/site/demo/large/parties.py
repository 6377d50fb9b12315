"""Parties of a large company as rows: with contact points, addresses, roles, and the entries that tell of them."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from regulars.commons.directory.party.events import PartyAdded
from regulars.commons.directory.relationship.events import RelationshipBegun
from regulars.commons.directory.relationship.record import Relationships
from regulars.core.access.house_day import house_day_of
from regulars.core.database.stored_values import stored_json
from regulars.foundation.text import fold
from regulars.site.demo.large.moments import Moments, day_of
from regulars.site.demo.large.people import Names, all_names, organisation_name, person_columns, phone_number
from regulars.site.demo.large.shape import Shape, mixed
from regulars.site.demo.loading.desk import Desk
from regulars.site.demo.loading.parties import TYPES
from regulars.site.demo.loading.sheet import Values
from regulars.site.demo.loading.snapshot import snapshot_of

_TITLES = ("Buyer", "Owner", "Head of purchasing", "Barista", "Manager", "Accountant", "Technician", "Founder")
_TRADES = ("Cafés and bakeries", "Retail", "Wholesale of machines", "Offices", "Hotels", "Events")
_ROLES = ("customer", "customer", "customer", "lead", "supplier", "retailer", "partner", "distributor")
_RHYTHMS = (30, 60, 90, 120)


class LargeParties:
    """Writes parties one after the other; `heard` holds when each was last heard from, 0 for never."""

    def __init__(
        self, desk: Desk, shape: Shape, users: list[int], heard: Sequence[int], customs: dict[str, list[dict[str, Any]]]
    ) -> None:
        self.desk, self.shape, self.users, self.heard, self.customs = desk, shape, users, heard, customs
        self.first = desk.parties.last_id + 1
        self.moments = Moments()
        self.names = all_names()
        self.told = 0

    def add(self, party: int) -> str:
        """Write one party with all that belongs to her; return her name."""
        dice = mixed(party)
        kind, names = self.shape.kind_of(party), self.names[(dice >> 40) % len(self.names)]
        columns, local = self._columns(kind, party, names, dice)
        columns["id"] = pk = self.first + party
        children = self._children(party, names, dice, local)
        seconds = self.shape.added_seconds(party)
        at = self.moments.stored(seconds)
        custom = self.customs[kind][dice % len(self.customs[kind])]
        row = {**self.desk.parties.blank, **columns, "custom": custom, "owner_id": self.users[dice % len(self.users)]}
        self._derive(row, party, children, seconds)
        stored = {**row, "custom": stored_json(custom), "created_at": at, "changed_at": at, "is_demo": True}
        self.desk.parties.add_ready(**stored)
        record_type = TYPES[kind]
        after = stored_json(snapshot_of(record_type, row, children=children))
        by = self.users[dice % len(self.users)]
        self.desk.chronicle.write(
            PartyAdded, at, by, record_type.slug, pk, row["name"],
            [(record_type.slug, pk, "create", None, after)], [(pk, None)],
        )  # fmt: skip
        self.told += 1
        if row["employer_id"] is not None:
            self._employ(pk, row["employer_id"], row["job_title"], seconds + 60, by)
        return str(row["name"])

    def _columns(self, kind: str, party: int, names: Names, dice: int) -> tuple[Values, str]:
        columns: Values
        if kind == "person":
            columns, local = person_columns(names, party, dice)
            employer = self.shape.employer_of(party)
            if employer is not None:
                columns |= {"employer_id": self.first + employer, "job_title": _TITLES[dice % len(_TITLES)]}
        elif kind == "organisation":
            columns = {"name": organisation_name(names, dice), "industry": _TRADES[dice % len(_TRADES)]}
            columns |= {"employees": dice % 400 + 1, "language": names.language, "zone": names.zone}
            local = f"post{party}"
        else:
            columns = {"name": f"{names.families[dice % len(names.families)][0]} family", "language": names.language}
            local = f"home{party}"
        columns |= {"kind": kind, "name_key": fold(columns["name"]), "family_key": fold(columns.get("family_name", ""))}
        if dice >> 44 & 7 == 0:
            columns["rhythm_days"] = _RHYTHMS[dice >> 47 & 3]
        return columns, local

    def _children(self, party: int, names: Names, dice: int, local: str) -> dict[str, list[Values]]:
        email = f"{local}@example.com"
        points = [{"kind": "email", "value": email, "key": email, "is_primary": True, "label": "work"}]
        if dice >> 16 & 3:
            value, key = phone_number(names, party)
            points.append({"kind": "phone", "value": value, "key": key, "is_primary": True, "label": "mobile"})
        found: dict[str, list[Values]] = {"contact_points": points}
        if dice >> 18 & 3:
            city, _, region = names.cities[dice % len(names.cities)]
            street = names.streets[(dice >> 5) % len(names.streets)].format(n=dice % 97 + 1, f=dice % 6 + 1)
            place = {"label": "visit", "street": street, "city": city, "region": region, "country": names.country}
            found["addresses"] = [{**place, "postcode": str(dice % 90_000 + 10_000), "is_primary": True}]
        if dice >> 20 & 1:
            since = day_of(self.shape.added_seconds(party) // 86_400)
            found["roles"] = [{"role": _ROLES[(dice >> 21) % len(_ROLES)], "since": since}]
        if dice >> 24 & 1 and self.shape.kind_of(party) == "person":
            month, day = dice % 12 + 1, (dice >> 4) % 28 + 1
            born = f"{1950 + (dice >> 9) % 55}-{month:02d}-{day:02d}"
            found["dates"] = [{"kind": "birthday", "day": born, "month_day": month * 100 + day}]
        return {name: [self._child(name, party, values) for values in rows] for name, rows in found.items()}

    def _child(self, name: str, party: int, values: Values) -> Values:
        sheet = self.desk.children[name]
        row = {**sheet.blank, **values, "party_id": self.first + party}
        row["id"] = sheet.add_ready(**{key: value for key, value in row.items() if key != "id"})
        return row

    def _derive(self, row: Values, party: int, children: dict[str, list[Values]], added: int) -> None:
        for point in children["contact_points"]:
            kind = point["kind"]
            row[kind], row[f"{kind}_key"] = point["value"], point["key"]
        for place in children.get("addresses", ()):
            row["city"], row["city_key"], row["country"] = place["city"], fold(place["city"]), place["country"]
        for day in children.get("dates", ()):
            row["birthday"] = day["day"]
        heard = self.heard[party]
        row["last_heard_at"] = self.moments.stored(heard) if heard else None
        if row["rhythm_days"]:
            last = dt.datetime.fromtimestamp(heard or added, dt.UTC)
            row["quiet_on"] = (house_day_of(last) + dt.timedelta(days=row["rhythm_days"])).isoformat()

    def _employ(self, person: int, organisation: int, title: str, seconds: int, by: int) -> None:
        at, since = self.moments.stored(seconds), day_of(seconds // 86_400)
        sheet = self.desk.relationships
        values: Values = {"kind_id": self.desk.kinds["works-at"], "source_id": person, "target_id": organisation}
        values |= {"since": since, "note": title}
        pk = sheet.add_ready(created_at=at, changed_at=at, is_demo=True, **values)
        after = stored_json(snapshot_of(Relationships, {**sheet.blank, **values}))
        slug = Relationships.slug
        self.desk.chronicle.write(
            RelationshipBegun, at, by, slug, pk, title, [(slug, pk, "create", None, after)],
            [(person, None), (organisation, None)],
        )  # fmt: skip
        self.told += 1
