"""Headings in Greek."""

WORDS: dict[str, list[str]] = {
    "name": ["ονοματεπώνυμο", "πελάτης", "πλήρες όνομα"],
    "given_name": ["όνομα"],
    "family_name": ["επώνυμο", "επίθετο"],
    "job_title": ["θέση", "επάγγελμα"],
    "organisation": ["εταιρεία", "επωνυμία"],
    "emails": ["ηλεκτρονικό ταχυδρομείο", "διεύθυνση email"],
    "phones": ["τηλέφωνο", "τηλ"],
    "phones:mobile": ["κινητό", "κινητό τηλέφωνο"],
    "links": ["ιστοσελίδα"],
    "address.whole": ["διεύθυνση"],
    "address.street": ["οδός"],
    "address.house": ["αριθμός"],
    "address.postcode": ["τκ", "ταχυδρομικός κώδικας"],
    "address.city": ["πόλη"],
    "address.country": ["χώρα"],
    "dates:name day": ["ονομαστική εορτή", "γιορτή"],
    "dates:birthday": ["ημερομηνία γέννησης", "γενέθλια"],
    "tax_number": ["αφμ"],
    "note": ["σημειώσεις", "παρατηρήσεις"],
    "external_id": ["κωδικός πελάτη"],
}  # fmt: skip
