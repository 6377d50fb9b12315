"""How other programs name what they know of calls, visits, notes and tasks, for bringing their lists in."""

from collections.abc import Mapping, Sequence

Words = Mapping[str, Sequence[str]]

_WHOM = (
    "contact", "contact name", "contact person", "name", "full name", "customer", "client", "company", "account",
    "person", "who", "with whom", "caller", "related to", "kontakt", "kontaktperson", "kunde", "ansprechpartner",
    "firma", "mit wem", "navn", "kontaktnavn", "cliente", "contacto", "client nom", "nom",
)  # fmt: skip
_EMAIL = ("email", "e mail", "mail", "email address", "contact email", "e mail adresse", "epost", "correo", "courriel")
_PHONE = ("phone", "phone number", "telephone", "mobile", "telefon", "telefonnummer", "rufnummer", "mobil")
_TEXT = (
    "subject", "notes", "note", "comment", "comments", "description", "details", "summary", "text", "body", "betreff",
    "thema", "notiz", "notizen", "bemerkung", "bemerkungen", "beschreibung", "inhalt", "gesprächsnotiz", "emne",
    "notat", "beskrivelse", "asunto", "notas", "objet", "remarques", "call notes", "meeting notes",
)  # fmt: skip
_WHEN = (
    "date", "time", "when", "date time", "date and time", "datetime", "timestamp", "start", "start date", "start time",
    "call date", "call time", "activity date", "day", "datum", "uhrzeit", "zeit", "zeitpunkt", "beginn", "startzeit",
    "tag", "anrufdatum", "dato", "tid", "klokkeslett", "tidspunkt", "fecha", "hora", "date et heure", "heure",
)  # fmt: skip
_LENGTH = (
    "duration", "length", "minutes", "seconds", "hours", "call duration", "talk time", "duration min",
    "duration minutes", "duration seconds", "duration sec", "duration hours", "dauer", "gesprächsdauer",
    "dauer min", "dauer minuten", "varighet", "lengde", "duración", "durée",
)  # fmt: skip
_OUTCOME = ("outcome", "result", "call result", "disposition", "ergebnis", "resultat", "utfall", "resultado")
_BY = ("owner", "user", "agent", "assigned to", "made by", "logged by", "bearbeiter", "mitarbeiter", "von", "ansvarlig")

_ABOUT: Words = {"party": (*_WHOM, "about"), "party.email": _EMAIL, "party.phone": _PHONE, "owner": _BY}
_HAPPENED: Words = {**_ABOUT, "happened_at": _WHEN, "duration": _LENGTH, "outcome": _OUTCOME, "summary": _TEXT}

CALLS: Words = {**_HAPPENED, "direction": ("direction", "type", "call type", "richtung", "art", "retning", "dirección")}
VISITS: Words = {**_HAPPENED, "place": ("place", "location", "address", "ort", "adresse", "sted", "lugar", "lieu")}
_WRITTEN = (*_WHEN, "created", "created at", "written", "erstellt", "erstellt am", "opprettet")
NOTES: Words = {**_ABOUT, "created_at": _WRITTEN, "text": _TEXT, "is_pinned": ("pinned", "starred", "angeheftet")}
TASKS: Words = {
    **_ABOUT,
    "title": ("task", "subject", "title", "to do", "todo", "aufgabe", "betreff", "titel", "oppgave", "tittel", "emne"),
    "due_on": ("due", "due date", "deadline", "date", "fällig", "fällig am", "fälligkeit", "frist", "datum", "forfall"),
    "details": tuple(word for word in _TEXT if word not in ("subject", "betreff", "emne")),
}
