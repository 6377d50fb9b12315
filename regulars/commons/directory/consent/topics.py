"""A topic is a purpose with a channel, “newsletter.email”; administrators set the purposes, so topics are data."""

from functools import partial
from typing import NamedTuple

from regulars.commons.directory.consent.models import Consent, ConsentPurpose
from regulars.commons.directory.consent.topic_words import BY_CHANNEL, say_topic
from regulars.core.access.viewer import current_epoch
from regulars.core.words import every_language
from regulars.foundation.caching import cached_lately
from regulars.foundation.text import fold

CHANNELS: dict[str, str] = dict(Consent.CHANNELS)


class Topic(NamedTuple):
    """What somebody agrees to, and by which channel."""

    purpose: str
    channel: str

    @property
    def word(self) -> str:
        """The topic as one word."""
        return f"{self.purpose}.{self.channel}"


def topics_by_label() -> dict[str, str]:
    """Return the topics by what they are called, in every language: a list may come from a house of another one."""
    return {fold(label): one["value"] for one in topic_choices() for label in every_language(partial(say_topic, one))}


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
        {
            "value": Topic(one.slug, channel).word,
            "label": BY_CHANNEL[channel].format(purpose=one.name),
            "color": "green",
        }
        for one in rows
        for channel in CHANNELS
    )


@cached_lately(most=4)
def _purposes(epoch: int) -> tuple[dict[str, str], ...]:
    return tuple(
        {"value": one.slug, "label": one.name, "color": "gray"} for one in ConsentPurpose.objects.order_by("id")
    )
