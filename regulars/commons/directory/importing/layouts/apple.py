"""CSV written from Apple's Contacts by the usual exporters (Apple itself writes vCards)."""

from regulars.core.records.importing.recognising.layouts import Layout

_PLACES = {"Home": "home", "Work": "work", "Other": "other"}
_COLUMNS = {
    "Prefix": "prefix",
    "First Name": "given_name",
    "First": "given_name",
    "Middle Name": "additional_names",
    "Last Name": "family_name",
    "Last": "family_name",
    "Suffix": "suffix",
    "Nickname": "preferred_name",
    "Maiden Name": "fact:Maiden name",
    "Phonetic First Name": "phonetic_given",
    "Phonetic Last Name": "phonetic_family",
    "Company": "organisation",
    "Organization": "organisation",
    "Department": "department",
    "Job Title": "job_title",
    "Birthday": "dates:birthday",
    "Anniversary": "dates:anniversary",
    "Note": "note",
    "Groups": "tags",
    "Phone : iPhone": "phones:mobile",
    "Phone : Mobile": "phones:mobile",
    "Phone : Main": "phones:main",
    "Phone : Home": "phones:home",
    "Phone : Work": "phones:work",
    "Phone : Other": "phones:other",
    "Phone : Home Fax": "phones:home fax",
    "Phone : Work Fax": "phones:work fax",
    **{f"Email : {place}": f"emails:{label}" for place, label in _PLACES.items()},
    **{f"URL : {place}": f"links:{label}" for place, label in _PLACES.items()},
    "URL : Home Page": "links",
    **{
        f"Address : {place} : {part}": f"address:{label}.{target}"
        for place, label in _PLACES.items()
        for part, target in (
            ("Street", "street"),
            ("City", "city"),
            ("State", "region"),
            ("ZIP", "postcode"),
            ("Country", "country"),
        )
    },
}
LAYOUTS = (
    Layout(
        "apple",
        "Apple Contacts",
        _COLUMNS,
        telling=("Phone : iPhone", "Phone : Mobile", "Email : Home", "Email : Work", "Phone : Work"),
        record_types=("people",),
    ),
)
