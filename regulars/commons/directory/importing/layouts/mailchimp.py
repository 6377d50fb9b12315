"""Mailchimp's audience export."""

from regulars.core.records.importing.recognising.layouts import LEFT_OUT, Layout

_COLUMNS = {
    "Email Address": "emails",
    "First Name": "given_name",
    "Last Name": "family_name",
    "Address": "address:home.whole",
    "Phone Number": "phones",
    "Birthday": "dates:birthday",
    "Company": "organisation",
    "TAGS": "tags",
    "NOTES": "note",
    "TIMEZONE": "zone",
    "EUID": "external_id",
    **dict.fromkeys(
        (
            "MEMBER_RATING", "OPTIN_TIME", "OPTIN_IP", "CONFIRM_TIME", "CONFIRM_IP", "LATITUDE", "LONGITUDE",
            "GMTOFF", "DSTOFF", "CC", "REGION", "LAST_CHANGED", "LEID", "UNSUB_TIME", "UNSUB_CAMPAIGN_TITLE",
            "UNSUB_CAMPAIGN_ID", "UNSUB_REASON", "UNSUB_REASON_OTHER", "CLEAN_TIME", "CLEAN_CAMPAIGN_TITLE",
            "CLEAN_CAMPAIGN_ID",
        ),
        LEFT_OUT,
    ),
}  # fmt: skip
LAYOUTS = (
    Layout(
        "mailchimp",
        "Mailchimp audience",
        _COLUMNS,
        telling=("Email Address", "MEMBER_RATING", "OPTIN_TIME", "LEID", "EUID"),
        record_types=("people",),
        list_sign=",",
        date_order="mdy",
    ),
)
