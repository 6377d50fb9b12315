"""How a customer comes to us."""

CHANNELS = [
    ("phone", "Phone"), ("mail", "Mail"), ("form", "Web form"), ("chat", "Chat"), ("visit", "Visit"),
    ("letter", "Letter"),
]  # fmt: skip
# Who came so is answered by mail.
BY_MAIL = ("mail", "form")
