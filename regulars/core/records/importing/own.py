"""Our own exports: recognised by their last column, so that what was taken out goes in again without change."""

from regulars.core.access.viewer import Viewer
from regulars.core.records.exporting.listing import OWN_ID, OWN_TYPE, own_heading
from regulars.core.records.fields import readable_fields
from regulars.core.records.importing.importer import Importer
from regulars.core.records.importing.recognising.layouts import LEFT_OUT, Layout
from regulars.core.records.importing.targets import Target, parse_target
from regulars.core.records.record_type import RecordType
from regulars.core.words import mark

OWN = "regulars"
OWN_TARGET = Target("own_id", mark("Id in Regulars"), mark("Identity"), "number")


def layouts_for(record_type: type[RecordType], importer: Importer, by: Viewer) -> list[Layout]:
    """Return the layout of our own export of a record type, and then those of other programs."""
    offered = [t.value for t in importer.targets(record_type, by)]
    writable = {*offered, *(parse_target(value).base for value in offered if not value.startswith("custom:"))}
    columns: dict[str, str] = {}
    for field in readable_fields(record_type, by).values():
        target = f"custom:{field.name}" if field.custom else importer.own_target(field.name)
        is_known = target is not None and (target in writable or parse_target(target).base in writable)
        # The list may have been taken out by somebody who speaks another language.
        for label in field.labels:
            columns.setdefault(label, target if target and is_known else LEFT_OUT)
        if field.custom:
            columns[own_heading(field)] = target if target and is_known else LEFT_OUT
    columns[OWN_ID] = OWN_TARGET.value
    columns[OWN_TYPE] = importer.own_target("type") or LEFT_OUT
    own = Layout(
        OWN,
        "Regulars",
        columns,
        telling=(OWN_ID,),
        record_types=(record_type.slug,),
        date_order="ymd",
        decimal=".",
        list_sign=";",
    )
    return [own, *importer.layouts]
