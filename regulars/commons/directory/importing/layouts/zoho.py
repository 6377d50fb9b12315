"""Zoho CRM: contacts, leads and accounts."""

from regulars.core.records.importing.recognising.layouts import LEFT_OUT, Layout


def _address(place: str, label: str) -> dict[str, str]:
    return {
        f"{place}Street": f"address:{label}.street",
        f"{place}City": f"address:{label}.city",
        f"{place}State": f"address:{label}.region",
        f"{place}Zip": f"address:{label}.postcode",
        f"{place}Zip Code": f"address:{label}.postcode",
        f"{place}Code": f"address:{label}.postcode",
        f"{place}Country": f"address:{label}.country",
    }


_OWN = {
    "Record Id": "external_id",
    "Tag": "tags",
    "Description": "note",
    "Fax": "phones:fax",
    **dict.fromkeys(
        (
            "Contact Owner.id", "Contact Owner Id", "Lead Owner.id", "Account Owner.id", "Account Name.id",
            "Created By", "Created By.id", "Modified By", "Modified By.id", "Created Time", "Modified Time",
            "Last Activity Time", "Vendor Name", "Vendor Name.id", "Reporting To.id", "Record Image",
            "Unsubscribed Mode", "Unsubscribed Time", "Change Log Time", "Locked", "Connected To", "Connected To.id",
            "Last Enriched Time", "Enrich Status", "Parent Account.id", "Currency", "Exchange Rate", "Layout",
        ),
        LEFT_OUT,
    ),
}  # fmt: skip
_PERSON = {
    **_OWN,
    "Email Opt Out": "opted_out:email",
    "Salutation": "prefix",
    "First Name": "given_name",
    "Last Name": "family_name",
    "Full Name": LEFT_OUT,
    "Title": "job_title",
    "Email": "emails:work",
    "Secondary Email": "emails:other",
    "Phone": "phones:work",
    "Mobile": "phones:mobile",
    "Home Phone": "phones:home",
    "Other Phone": "phones:other",
    "Lead Source": "fact:Lead source",
    "Skype ID": "links:Skype",
    "Twitter": "links:Twitter",
}
_CONTACTS = {
    **_PERSON,
    "Contact Owner": "owner",
    "Account Name": "organisation",
    "Department": "department",
    "Date of Birth": "dates:birthday",
    "Assistant": "fact:Assistant",
    "Asst Phone": "phones:assistant",
    "Reporting To": "fact:Reports to",
    "Reports To": "fact:Reports to",
    **_address("Mailing ", "work"),
    **_address("Other ", "other"),
}
_LEADS = {
    **_PERSON,
    "Lead Owner": "owner",
    "Company": "organisation",
    "Website": "links",
    "Lead Status": "fact:Lead status",
    "Industry": "fact:Industry",
    "Rating": "fact:Rating",
    "Annual Revenue": "fact:Annual revenue",
    "No. of Employees": "fact:Employees",
    **_address("", "work"),
}
_ACCOUNTS = {
    **_OWN,
    "Account Owner": "owner",
    "Account Name": "name",
    "Phone": "phones:work",
    "Website": "links",
    "Industry": "industry",
    "Employees": "employees",
    "Account Type": "role",
    "Description": "about",
    "Account Number": "fact:Account number",
    "Account Site": "fact:Site",
    "Annual Revenue": "fact:Annual revenue",
    "Parent Account": "fact:Parent account",
    **_address("Billing ", "work"),
    **_address("Shipping ", "delivery"),
}
LAYOUTS = (
    Layout(
        "zoho_contacts",
        "Zoho CRM contacts",
        _CONTACTS,
        telling=("Record Id", "Contact Owner", "Mailing Zip", "Email Opt Out", "Secondary Email"),
        record_types=("people",),
        list_sign=",",
    ),
    Layout(
        "zoho_leads",
        "Zoho CRM leads",
        _LEADS,
        telling=("Record Id", "Lead Owner", "Zip Code", "Email Opt Out", "Lead Status"),
        record_types=("people",),
        list_sign=",",
        values={"role": "lead"},
    ),
    Layout(
        "zoho_accounts",
        "Zoho CRM accounts",
        _ACCOUNTS,
        telling=("Record Id", "Account Owner", "Billing Code", "Account Type"),
        record_types=("organisations",),
        list_sign=",",
    ),
)
