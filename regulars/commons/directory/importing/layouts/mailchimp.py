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
    # Whoever unsubscribed there is not to be written to from here either; the others' days are the evidence.
    "UNSUB_TIME": "opted_out:email",
    "UNSUB_REASON": "fact:Unsubscribed because",
    "UNSUB_REASON_OTHER": "fact:Unsubscribed because",
    "CLEAN_TIME": "fact:E-mail bounced",
    "OPTIN_TIME": "fact:Signed up for mail",
    "CONFIRM_TIME": "fact:Confirmed the sign-up for mail",
    **dict.fromkeys(
        (
            "MEMBER_RATING", "OPTIN_IP", "CONFIRM_IP", "LATITUDE", "LONGITUDE",
            "GMTOFF", "DSTOFF", "CC", "REGION", "LAST_CHANGED", "LEID", "UNSUB_CAMPAIGN_TITLE",
            "UNSUB_CAMPAIGN_ID",  "CLEAN_CAMPAIGN_TITLE",
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
