"""Act!: contacts, by its default field names."""

from regulars.core.records.importing.recognising.layouts import LEFT_OUT, Layout


def _address(start: str, label: str) -> dict[str, str]:
    return {
        f"{start}Address 1": f"address:{label}.street",
        f"{start}Address 2": f"address:{label}.street2",
        f"{start}Address 3": f"address:{label}.street3",
        f"{start}City": f"address:{label}.city",
        f"{start}State": f"address:{label}.region",
        f"{start}ZIP": f"address:{label}.postcode",
        f"{start}ZIP Code": f"address:{label}.postcode",
        f"{start}Zip": f"address:{label}.postcode",
        f"{start}Country": f"address:{label}.country",
    }


_COLUMNS = {
    "Contact": "name",
    "First Name": "given_name",
    "Middle Name": "additional_names",
    "Last Name": "family_name",
    "Name Prefix": "prefix",
    "Name Suffix": "suffix",
    "Salutation": "preferred_name",
    "Company": "organisation",
    "Title": "job_title",
    "Department": "department",
    **_address("", "work"),
    **_address("Home ", "home"),
    "Phone": "phones:work",
    **dict.fromkeys(("Phone Ext", "Phone Ext.", "Phone Ext-", "Phone Extension"), "phones:work.extension"),
    "Alt Phone": "phones:other",
    "Alternate Phone": "phones:other",
    "Mobile": "phones:mobile",
    "Mobile Phone": "phones:mobile",
    "Home Phone": "phones:home",
    "Fax": "phones:fax",
    "Fax Phone": "phones:fax",
    "Pager": "phones:pager",
    "E-mail": "emails:work",
    "E-mail Address": "emails:work",
    "Personal E-mail": "emails:home",
    "Alternate E-mail": "emails:other",
    "Web Site": "links",
    "Website": "links",
    "ID/Status": "tags",
    "Birth Date": "dates:birthday",
    "Birthday": "dates:birthday",
    "Spouse": "fact:Spouse",
    "Referred By": "fact:Referred by",
    "Last Results": "fact:Last results",
    "Record Manager": "owner",
    "Assistant": "fact:Assistant",
    "Asst. Phone": "phones:assistant",
    "Contact ID": "external_id",
    "Unique ID": "external_id",
    "Notes": "note",
    **{f"User {n}": f"fact:User {n}" for n in range(1, 16)},
    **dict.fromkeys(
        (
            "Last Reach", "Last Meeting", "Last Attempt", "Letter Date", "Edit Date", "Create Date", "Record Creator",
            "Last Edited By", "Public/Private", "Merge Date", "Ticker Symbol", "Favorite", "Is User", "Import Date",
            "E-Mail Date", "Last E-mail",
        ),
        LEFT_OUT,
    ),
}  # fmt: skip
LAYOUTS = (
    Layout(
        "act",
        "Act! contacts",
        _COLUMNS,
        telling=("Contact", "ID/Status", "Record Manager", "Address 1", "Last Results"),
        record_types=("people",),
        list_sign=";",
    ),
)
