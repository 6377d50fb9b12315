"""The roles every workspace begins with."""

from typing import Any

OWNER = "owner"
_ALL = {"see": "all", "create": True, "change": "all", "delete": "all", "export": True}


def _works(*, delete: str = "own", export: bool = False) -> dict[str, Any]:
    return {"*": {"see": "all", "create": True, "change": "all", "delete": delete, "export": export}}


# Who works with customers sees them all and writes to them all: one history for every department.
# What differs is what cannot be taken back so easily: removing records and taking them out of the house.
BUILT_IN: list[dict[str, Any]] = [
    {
        "slug": OWNER,
        "label": "Owner",
        "help": "Everything, and naming further owners. At least one user always is one.",
        "administers": True,
        "rights": {"*": _ALL},
    },
    {
        "slug": "administrator",
        "label": "Administrator",
        "help": "Everything: all records, and settings, users, roles and fields.",
        "administers": True,
        "rights": {"*": _ALL},
    },
    {
        "slug": "manager",
        "label": "Manager",
        "help": "All records, with removing and exporting them, but no settings.",
        "administers": False,
        "rights": {"*": _ALL},
    },
    {
        "slug": "seller",
        "label": "Seller",
        "help": "Sees and writes all records, removes her own, exports none.",
        "administers": False,
        "rights": _works(),
    },
    {
        "slug": "support",
        "label": "Support",
        "help": "Sees and writes all records, removes her own, exports none.",
        "administers": False,
        "rights": _works(),
    },
    {
        "slug": "marketing",
        "label": "Marketing",
        "help": "Sees and writes all records, removes her own, exports lists.",
        "administers": False,
        "rights": _works(export=True),
    },
    {
        "slug": "finance",
        "label": "Finance",
        "help": "Sees and writes all records, removes none, exports lists.",
        "administers": False,
        "rights": _works(delete="none", export=True),
    },
    {
        "slug": "read-only",
        "label": "Read-only",
        "help": "Sees all records and changes nothing.",
        "administers": False,
        "rights": {"*": {"see": "all", "create": False, "change": "none", "delete": "none", "export": False}},
    },
]
