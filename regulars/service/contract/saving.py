"""What a save of a contract checks: that it does not end before it begins."""

from typing import Any

from regulars.core.problems import Invalid
from regulars.core.records.record_type import Save
from regulars.core.words import say


def check_contract(save: Save) -> None:
    """Refuse a contract that ends before it begins."""
    begins, ends = (_value(save, name) for name in ("begins_on", "ends_on"))
    if begins and ends and str(ends) < str(begins):
        raise Invalid.field("ends_on", say("This ends before it begins."))


def _value(save: Save, name: str) -> Any:
    return save.values[name] if name in save.values else getattr(save.record, name)
