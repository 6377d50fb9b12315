"""A topic is a purpose with a channel, “newsletter.email”; administrators set the purposes, so topics are data."""

from typing import NamedTuple

from regulars.commons.directory.consent.models import Consent, ConsentPurpose
from regulars.core.access.viewer import current_epoch
from regulars.foundation.caching import cached_lately

CHANNELS: dict[str, str] = dict(Consent.CHANNELS)
_BY = {"email": "e-mail", "phone": "phone", "text": "text message", "post": "letter", "messenger": "messenger"}


class Topic(NamedTuple):
    """What somebody agrees to, and by which channel."""

    purpose: str
    channel: str

    @property
    def word(self) -> str:
        """The topic as one word."""
        return f"{self.purpose}.{self.channel}"


def topic_label(purpose_name: str, channel: str) -> str:
    """Return what a topic is called."""
    return f"{purpose_name} by {_BY[channel]}"


def topic_choices() -> tuple[dict[str, str], ...]:
    """Return the topics that people may be asked for, as choices of a field."""
    return _choices(current_epoch())


def purpose_choices() -> tuple[dict[str, str], ...]:
    """Return every purpose, put away or not, as choices of a field."""
    return _purposes(current_epoch())


@cached_lately(most=4)
def _choices(epoch: int) -> tuple[dict[str, str], ...]:
    rows = ConsentPurpose.objects.filter(is_archived=False).order_by("id")
    return tuple(
        {"value": Topic(one.slug, channel).word, "label": topic_label(one.name, channel), "color": "green"}
        for one in rows
        for channel in CHANNELS
    )


@cached_lately(most=4)
def _purposes(epoch: int) -> tuple[dict[str, str], ...]:
    return tuple(
        {"value": one.slug, "label": one.name, "color": "gray"} for one in ConsentPurpose.objects.order_by("id")
    )
