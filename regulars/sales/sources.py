"""Where leads and deals come from."""

SOURCES = [
    ("form", "Web form", "blue"),
    ("phone", "Phone", "teal"),
    ("mail", "Mail", "indigo"),
    ("fair", "Fair or event", "violet"),
    ("referral", "Referral", "green"),
    ("visit", "Came by", "amber"),
    ("list", "Bought or found list", "gray"),
    ("other", "Other", "gray"),
]
