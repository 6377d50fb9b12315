"""Sales: what we hope to sell, to whom, by when, and what became of it."""

OBJECTS = [
    "pipeline", "stage", "deal", "part", "lead", "score", "assignment", "sequence", "enrolment", "passage", "goal",
    "chance", "forecast", "report", "reason", "board", "day",
]  # fmt: skip
