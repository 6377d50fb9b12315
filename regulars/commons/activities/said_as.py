"""How other programs call directions and outcomes of calls."""

_IN = "in inbound incoming received eingehend eingang innkommende inn entrante entrant".split()
_OUT = "out outbound outgoing dialed dialled ausgehend ausgang utgående ut saliente sortant".split()
_REACHED = "connected answered completed held erreicht besvart".split()
_NOT_ANSWERED = ("no answer", "not answered", "missed", "unanswered", "nicht erreicht", "verpasst", "ikke besvart")
_LEFT = ("voicemail", "left voicemail", "left message", "mailbox", "nachricht hinterlassen")
DIRECTIONS = {**dict.fromkeys(_IN, "in"), **dict.fromkeys(_OUT, "out")}
OUTCOMES = {
    **dict.fromkeys(_REACHED, "reached"),
    **dict.fromkeys(_NOT_ANSWERED, "no_answer"),
    **dict.fromkeys(_LEFT, "left_message"),
}
