"""What a form can ask: what we keep of a party, or a question of its own."""

# What we keep of whoever fills the form in.
OF_PARTY = [
    ("name", "Name"),
    ("email", "E-mail"),
    ("phone", "Phone"),
    ("organisation", "Organisation"),
    ("job_title", "Job title"),
    ("address", "Address"),
    ("own", "Own field"),
]
OF_ITS_OWN = [
    ("text", "Short text"),
    ("long_text", "Long text"),
    ("choice", "Choice"),
    ("choices", "Several choices"),
    ("number", "Number"),
    ("date", "Date"),
    ("yes_no", "Yes or no"),
]
KINDS_OF_QUESTIONS = [*OF_PARTY, *OF_ITS_OWN]
CHOOSING = ("choice", "choices")
# Fields that a business added to people, of a kind that a visitor can fill in.
ASKABLE = ("text", "long_text", "number", "date", "yes_no", "choice", "choices", "email", "phone", "url")
