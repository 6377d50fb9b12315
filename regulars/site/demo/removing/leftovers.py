"""What told of demo records by their kind and id, without a foreign key, and is nothing without them."""

from django.db import models

from regulars.core.database.rows import execute
from regulars.core.records.models import Attachment, ExternalId, SensitiveSight
from regulars.core.together.models import Follower, Notification
from regulars.site.demo.removing.tables import table

_NAMING = (ExternalId, Attachment, SensitiveSight, Follower, Notification)


def remove_what_named(slug: str, model: type[models.Model]) -> None:
    """Remove what named records of a type that are gone from its table."""
    gone = f"NOT IN (SELECT id FROM {table(model)})"
    for naming in _NAMING:
        execute(f"DELETE FROM {table(naming)} WHERE record_type = %s AND record_id {gone}", [slug])
    execute(f"DELETE FROM records_mergedrecord WHERE record_type = %s AND into_id {gone}", [slug])
    execute(
        "DELETE FROM records_fieldtag WHERE record_id"
        f" {gone} AND field_id IN (SELECT id FROM records_customfield WHERE record_type = %s)",
        [slug],
    )


def remove_nights() -> None:
    """Forget what was noted of the forecast, and learnt, while the demo's deals were among all."""
    execute(
        "DELETE FROM sales_belief WHERE night_id IN (SELECT id FROM sales_forecastnight WHERE is_demo = %s)", [True]
    )
    execute("DELETE FROM sales_forecastnight WHERE is_demo = %s", [True])
    execute("DELETE FROM sales_lesson WHERE is_demo = %s", [True])


def remove_doubles() -> None:
    """Forget likely doubles of parties that are gone."""
    gone = "NOT IN (SELECT id FROM directory_party)"
    execute(f"DELETE FROM directory_doublekey WHERE party_id {gone}")
    execute(f"DELETE FROM directory_doublepair WHERE low_id {gone} OR high_id {gone}")
