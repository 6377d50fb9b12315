"""The roles a party has today, as one field of lists and filters."""

from regulars.commons.directory.role.models import PartyRole
from regulars.core.records.deriving import derive_field
from regulars.core.records.field import Field, ManyRows
from regulars.core.records.kinds import KINDS

CURRENT = "(m.since IS NULL OR m.since <= :today) AND (m.until IS NULL OR m.until >= :today)"
CURRENT_ROLES = Field(
    "roles",
    "Roles",
    KINDS["choices"],
    help="What they are to us today.",
    choices=derive_field(PartyRole, "role").choices,
    many=ManyRows(table="directory_partyrole m", owner="m.party_id", value="m.role", where=CURRENT),
)
