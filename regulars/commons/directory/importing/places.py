"""A postal address out of the parts that a row gives."""

from regulars.core.records.importing.recognising.countries import country_code
from regulars.core.words import mark, say

_LIMITS = {"street": 300, "street2": 300, "postcode": 30, "city": 120, "region": 120}


_SAID = {"street2": mark("street, second line")}


def address_of(parts: dict[str, str], label: str) -> dict[str, str] | None:
    """Return the address, or None where nothing is filled; raise ValueError where a part is too long."""
    if parts.keys() == {"city"} and len(parts["city"]) <= _LIMITS["city"]:  # as most short lists have it
        return {"label": label, "city": parts["city"]} if label else {"city": parts["city"]}
    street = parts.get("street", "")
    if house := parts.get("house"):
        street = f"{street} {house}".strip()
    second = [parts.get(name, "") for name in ("street2", "street3")]
    if box := parts.get("box"):
        second.insert(0, box if not box.isdecimal() else f"PO box {box}")
    found = {
        "street": street.replace("\n", ", "),
        "street2": ", ".join(s for s in second if s).replace("\n", ", "),
        "postcode": parts.get("postcode", ""),
        "city": parts.get("city", ""),
        "region": parts.get("region", ""),
    }
    country = parts.get("country", "") or parts.get("code", "")
    code = country_code(country) if country else None
    if country and code is None:
        found["region"] = ", ".join(p for p in (found["region"], country) if p)
    if not any(found.values()) and (whole := parts.get("whole") or parts.get("value")):
        found["street"] = ", ".join(line.strip() for line in whole.replace("  ", "\n").splitlines() if line.strip())
    for part, limit in _LIMITS.items():
        if len(found[part]) > limit:
            raise ValueError(
                say(
                    "Address: the {part} is longer than {limit} characters.",
                    part=say(_SAID.get(part, part)),
                    limit=limit,
                )
            )
    if code:
        found["country"] = code
    kept = {part: value for part, value in found.items() if value}
    return ({"label": label} | kept if label else kept) if kept else None
