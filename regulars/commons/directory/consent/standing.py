"""What holds now: of the lines of one topic the latest decides, and of two at one moment the withdrawal."""

from regulars.commons.directory.consent.topic_words import say_topic
from regulars.commons.directory.consent.topics import topic_choices
from regulars.core.records.field import Field, ManyRows
from regulars.core.records.kinds import KINDS

_LATER = (
    "(l.happened_at > m.happened_at OR (l.happened_at = m.happened_at"
    " AND (l.deed > m.deed OR (l.deed = m.deed AND l.id > m.id))))"
)
# A withdrawal sorts after what was given. Whoever was erased has no standing consent, whatever a law lets us keep.
_STANDS = (
    "m.deed = 'given' AND m.trashed_at IS NULL AND (m.expires_on IS NULL OR m.expires_on >= :today)"
    " AND NOT EXISTS (SELECT 1 FROM directory_consent l WHERE l.party_id = m.party_id AND l.topic = m.topic"
    f" AND l.trashed_at IS NULL AND {_LATER})"
    " AND m.purpose IN (SELECT open.slug FROM directory_consentpurpose open WHERE NOT open.is_archived)"
    " AND NOT EXISTS (SELECT 1 FROM privacy_erasure gone WHERE gone.record_id = m.party_id)"
)
CURRENT_CONSENTS = Field(
    "consents",
    "Consents",
    KINDS["choices"],
    help="What they agree to today; the ledger on their page tells since when, and to which wording.",
    choices_from=topic_choices,
    say_choice=say_topic,
    many=ManyRows(table="directory_consent m", owner="m.party_id", value="m.topic", where=_STANDS),
)
