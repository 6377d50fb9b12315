"""What a topic and a purpose are called: the business's own word for the purpose, the house's for the channel."""

from regulars.core.words import mark, say

BY_CHANNEL = {
    "email": mark("{purpose} by e-mail"),
    "phone": mark("{purpose} by phone"),
    "text": mark("{purpose} by text message"),
    "post": mark("{purpose} by letter"),
    "messenger": mark("{purpose} by messenger"),
}


def topic_label(purpose_name: str, channel: str) -> str:
    """Return what a topic is called, in the reader's language."""
    return say(BY_CHANNEL[channel], purpose=purpose_name)


def say_topic(choice: dict[str, str]) -> str:
    """Return what one of the topics that people are asked for is called, in the reader's language."""
    channel = choice["value"].partition(".")[2]
    return topic_label(choice["label"].removesuffix(BY_CHANNEL[channel].format(purpose="")), channel)


def purpose_label(choice: dict[str, str]) -> str:
    """Return what a purpose is called, in whatever language: it is the business's own word."""
    return choice["label"]
