"""Names by their beginning, in the order of the alphabet: what answers while the first letters are typed."""

from typing import NamedTuple

from regulars.core.access.conditions import Condition
from regulars.core.database.rows import fetch_rows, fetch_value, is_postgres
from regulars.core.search.document import ID_BITS, first_id
from regulars.core.search.reach import Reach, TypeReach

LAST_SIGN = "\U0010ffff"
# Where an owner's few records would be looked for among all names, her records are read instead.
_MOST_WALKED = 10_000
_KEYS_A_NAME = 3


class NameMatch(NamedTuple):
    """A name key that begins as typed, and its document."""

    key: str
    document: int


class Beginning(NamedTuple):
    """How a name key must begin, and how further words in it must."""

    key: str
    others: tuple[str, ...] = ()

    def condition(self) -> Condition:
        """Return the condition on the name keys as SQL."""
        others, params = self.others_condition("n.key")
        return f"n.key >= %s AND n.key < %s{others}", [self.key, self.key + LAST_SIGN, *params]

    def others_condition(self, column: str) -> Condition:
        """Return the condition for the further words, as one more conjunct."""
        return f" AND {column} LIKE %s" * len(self.others), [f"% {other}%" for other in self.others]


def names_beginning(reach: Reach, beginning: Beginning, *, limit: int) -> list[int]:
    """Return documents whose name begins so at any of its words, in alphabetical order."""
    open_types = [t for t in reach.types if not reach.is_blocked(t.record_type, "n")]
    found = _of_open_types(reach, [t for t in open_types if not t.owners and not t.condition], beginning, limit)
    for reached in open_types:
        if reached.condition:
            found += _where_condition(reach, reached, beginning, limit)
        elif reached.owners:
            found += _of_owners(reach, reached, beginning, limit)
    return list(dict.fromkeys(match.document for match in sorted(found)))[:limit]


def _of_open_types(reach: Reach, types: list[TypeReach], beginning: Beginning, limit: int) -> list[NameMatch]:
    if not types:
        return []
    condition, own = name_condition(reach, beginning)
    selects: list[str] = []
    params: list[object] = []
    for reached in types:
        selects.append(
            "SELECT * FROM (SELECT n.key, n.document FROM search_name n"
            f" WHERE n.type = {reached.number} AND {condition} ORDER BY n.key, n.document LIMIT %s) AS t{len(selects)}"
        )
        params += [*own, limit * _KEYS_A_NAME]
    return [NameMatch(*row) for row in fetch_rows(" UNION ALL ".join(selects), params)]


def _where_condition(reach: Reach, reached: TypeReach, beginning: Beginning, limit: int) -> list[NameMatch]:
    assert reached.condition
    condition, params = name_condition(reach, beginning)
    sql = (
        "SELECT n.key, n.document FROM search_name n JOIN search_document d ON d.id = n.document"
        f" WHERE n.type = {reached.number} AND {condition} AND ({reached.condition[0]})"
        " ORDER BY n.key, n.document LIMIT %s"
    )
    return [NameMatch(*r) for r in fetch_rows(sql, [*params, *reached.condition[1], limit * _KEYS_A_NAME])]


def _of_owners(reach: Reach, reached: TypeReach, beginning: Beginning, limit: int) -> list[NameMatch]:
    """Both ways give the same rows; which is taken depends on how rare the owners are among such names."""
    assert reached.owners
    condition, params = name_condition(reach, Beginning(beginning.key))
    others, more = beginning.others_condition("key")
    owners = ", ".join(map(str, reached.owners))
    wanted = limit * _KEYS_A_NAME
    walked = (
        f"SELECT n.key, n.document, n.owner_id FROM search_name n WHERE n.type = {reached.number} AND {condition}"
        f" ORDER BY n.key, n.document LIMIT {_MOST_WALKED}"
    )
    # SQLite hands the inner rows on in their order, and would read all of them to sort them once more.
    order = " ORDER BY key, document" if is_postgres() else ""
    rows = fetch_rows(
        f"SELECT key, document FROM ({walked}) AS walked WHERE owner_id IN ({owners}){others}{order} LIMIT %s",
        [*params, *more, wanted],
    )
    found = [NameMatch(*row) for row in rows]
    if len(found) == wanted or fetch_value(f"SELECT count(*) FROM ({walked}) AS walked", params) < _MOST_WALKED:
        return found
    return _among_owned(reach, reached, beginning)


def _among_owned(reach: Reach, reached: TypeReach, beginning: Beginning) -> list[NameMatch]:
    assert reached.owners
    first = first_id(reached.record_type)
    owners = ", ".join(map(str, reached.owners))
    starts = [f"{tag}:{beginning.key}" for tag in ("", *reach.tags.get("n", ()))]
    like = " OR ".join(["d.names LIKE %s"] * len(starts))
    rows = fetch_rows(
        f"SELECT d.id, d.names FROM search_document d WHERE d.owner_id IN ({owners})"
        f" AND d.id BETWEEN {first} AND {first_id(reached.record_type) + (1 << ID_BITS) - 1} AND ({like})",
        [f"%\n{start}%" for start in starts],
    )
    return [
        NameMatch(key, number)
        for number, names in rows
        for line in names.split("\n")
        if line.startswith(tuple(starts))
        for key in [line.partition(":")[2]]
        if all(f" {other}" in key for other in beginning.others)
    ]


def name_condition(reach: Reach, beginning: Beginning) -> Condition:
    """Return the condition on name keys, guarded names that the viewer may not read left out."""
    condition, params = beginning.condition()
    tags = reach.tags.get("n", [])
    if not reach.has_guarded_names:
        return condition, params
    marks = ", ".join(["%s"] * (len(tags) + 1))
    return f"{condition} AND n.tag IN ({marks})", [*params, "", *tags]
