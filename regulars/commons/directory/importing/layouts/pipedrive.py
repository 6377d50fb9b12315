"""Pipedrive: people and organisations."""

from regulars.core.records.importing.recognising.layouts import LEFT_OUT, Layout

_LABELS = {"Work": "work", "Home": "home", "Other": "other", "Mobile": "mobile"}


def _own(kind: str) -> dict[str, str]:
    names = (
        "Person created", "Organization created", "Update time", "Visible to", "Won deals", "Lost deals", "Open deals",
        "Closed deals", "Next activity date", "Last activity date", "Total activities", "Done activities",
        "Activities to do", "Email messages count", "Last email received", "Last email sent", "People",
        "Profile picture", "Marketing status", "Deals", "Instant messenger",
    )  # fmt: skip
    return {f"{kind} - {name}": LEFT_OUT for name in names}


def _address(kind: str, heading: str, label: str) -> dict[str, str]:
    start = f"{kind} - {heading}"
    return {
        start: f"address:{label}.whole",
        f"{kind} - Street/road name of {heading}": f"address:{label}.street",
        f"{kind} - House number of {heading}": f"address:{label}.house",
        f"{kind} - Apartment/suite no of {heading}": f"address:{label}.street2",
        f"{kind} - City/town/village/locality of {heading}": f"address:{label}.city",
        f"{kind} - State/county of {heading}": f"address:{label}.region",
        f"{kind} - ZIP/Postal code of {heading}": f"address:{label}.postcode",
        f"{kind} - Country of {heading}": f"address:{label}.country",
        f"{kind} - Full/combined address of {heading}": LEFT_OUT,
        f"{kind} - District/sublocality of {heading}": LEFT_OUT,
        f"{kind} - Region of {heading}": LEFT_OUT,
        f"{kind} - Latitude of {heading}": LEFT_OUT,
        f"{kind} - Longitude of {heading}": LEFT_OUT,
    }


_PEOPLE = {
    **_own("Person"),
    "Person - ID": "external_id",
    "Person - Name": "name",
    "Person - First name": "given_name",
    "Person - Last name": "family_name",
    "Person - Label": "tags",
    "Person - Labels": "tags",
    "Person - Owner": "owner",
    "Person - Organization": "organisation",
    "Person - Organization ID": LEFT_OUT,
    "Person - Job title": "job_title",
    "Person - Title": "job_title",
    "Person - Birthday": "dates:birthday",
    "Person - Notes": "note",
    "Person - Email": "emails",
    "Person - Phone": "phones",
    "Person - Website": "links",
    "Person - LinkedIn Page": "links:LinkedIn",
    **_address("Person", "Postal address", "home"),
    **{f"Person - Email - {name}": f"emails:{label}" for name, label in _LABELS.items()},
    **{f"Person - Phone - {name}": f"phones:{label}" for name, label in _LABELS.items()},
}
_ORGANISATIONS = {
    **_own("Organization"),
    "Organization - ID": "external_id",
    "Organization - Name": "name",
    "Organization - Label": "tags",
    "Organization - Labels": "tags",
    "Organization - Owner": "owner",
    "Organization - Website": "links",
    "Organization - LinkedIn profile": "links:LinkedIn",
    "Organization - Industry": "industry",
    "Organization - Number of employees": "employees",
    "Organization - Annual revenue": "fact:Annual revenue",
    "Organization - Notes": "note",
    **_address("Organization", "Address", "work"),
}
LAYOUTS = (
    Layout(
        "pipedrive_people",
        "Pipedrive people",
        _PEOPLE,
        telling=("Person - Name", "Person - Organization", "Person - Owner"),
        record_types=("people",),
        list_sign=",",
    ),
    Layout(
        "pipedrive_organisations",
        "Pipedrive organisations",
        _ORGANISATIONS,
        telling=("Organization - Name", "Organization - Address", "Organization - Owner"),
        record_types=("organisations",),
        list_sign=",",
    ),
)
