"""Field kinds, one file per family: what a field can hold."""

from regulars.core.records.kinds.address import Address
from regulars.core.records.kinds.choices import Choice, Choices, Tags
from regulars.core.records.kinds.computed import Computed
from regulars.core.records.kinds.contact import Email, Phone, WebAddress
from regulars.core.records.kinds.dates import Date, Instant, PartialDay, Timestamp
from regulars.core.records.kinds.files import File, Picture
from regulars.core.records.kinds.kind import Kind
from regulars.core.records.kinds.links import Link, Links, User
from regulars.core.records.kinds.numbers import Duration, Money, Number, Percent
from regulars.core.records.kinds.rich_text import RichText
from regulars.core.records.kinds.text import LongText, Text
from regulars.core.records.kinds.yes_no import YesNo

_CLASSES: tuple[type[Kind], ...] = (
    Text, LongText, RichText, Number, Money, Percent, YesNo, Date, PartialDay, Timestamp, Instant, Duration,
    Choice, Choices, Tags, Link, Links, User, Email, Phone, WebAddress, Address, File, Picture, Computed,
)  # fmt: skip
KINDS: dict[str, Kind] = {kind.slug: kind() for kind in _CLASSES}
