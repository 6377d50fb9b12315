"""The fields that this business added to people, as far as a visitor can fill them in."""

from regulars.commons.webforms.form.kinds import ASKABLE
from regulars.core.access.viewer import current_epoch
from regulars.core.records.field import Field
from regulars.core.records.fields import all_fields
from regulars.core.records.registry import record_type


def askable_fields() -> list[Field]:
    """Return the added fields of people that a form can ask for."""
    found = all_fields(record_type("people"), current_epoch()).values()
    return [one for one in found if one.custom and one.kind.slug in ASKABLE and not one.readonly]


def askable_field(name: str) -> Field | None:
    """Return one of them, None for a field that is gone."""
    return next((one for one in askable_fields() if one.name == name), None)
