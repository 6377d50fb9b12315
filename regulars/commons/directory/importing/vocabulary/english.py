"""Headings in English."""

WORDS: dict[str, list[str]] = {
    "name": [
        "name", "full name", "contact", "contact name", "display name", "person", "client name", "customer name",
        "complete name", "fullname", "name of customer", "name of client", "customer", "client", "member name",
        "contact person",
    ],
    "given_name": [
        "first name", "given name", "forename", "first", "christian name", "fname", "firstname", "forenames",
        "given names",
    ],
    "additional_names": [
        "middle name", "middle names", "second name", "additional names", "middle initial", "mi", "middle",
    ],
    "family_name": ["last name", "family name", "surname", "last", "lname", "lastname", "surnames"],
    "prefix": ["title", "prefix", "salutation", "name prefix", "mr mrs", "honorific"],
    "suffix": ["suffix", "name suffix"],
    "preferred_name": ["nickname", "nick name", "goes by", "preferred name", "known as"],
    "job_title": ["job title", "position", "job", "role title", "function", "occupation"],
    "department": ["department", "division", "unit"],
    "organisation": [
        "company", "organisation", "organization", "employer", "company name", "organization name",
        "organisation name", "account name", "account", "firm", "business", "business name", "works at", "shop name",
        "shop", "trading name", "employer name", "store name",
    ],
    "emails": [
        "email", "e mail", "email address", "e mail address", "mail", "email addresses", "email id", "mail id",
        "e mail id",
    ],
    "phones": ["phone", "telephone", "phone number", "tel", "telephone number", "tel no", "phone no", "contact number"],
    "phones:mobile": [
        "mobile", "mobile phone", "cell", "cell phone", "cellphone", "mobile number", "cell number", "mobile no",
        "whatsapp", "whatsapp number", "cell no", "mobile phone number", "handphone",
    ],
    "phones:fax": ["fax", "fax number", "telefax", "fax no"],
    "links": [
        "website", "web site", "web page", "url", "homepage", "web", "web address", "site", "web url", "homepage url",
    ],
    "links:LinkedIn": ["linkedin", "linkedin url", "linkedin profile"],
    "address.whole": ["address", "full address", "postal address", "mailing address"],
    "address.street": [
        "street", "street address", "address line 1", "address 1", "address line", "street name", "address1",
        "line 1", "addr 1", "street address 1",
    ],
    "address.street2": [
        "street 2", "address line 2", "address 2", "apartment", "suite", "second line", "address2", "line 2",
        "addr 2", "locality line",
    ],
    "address.postcode": [
        "postcode", "post code", "postal code", "zip", "zip code", "zipcode", "zip postal code", "pin code", "pin",
        "pincode", "eircode", "plz", "zip code postal code",
    ],
    "address.city": ["city", "town", "locality", "place", "city town"],
    "address.region": ["state", "region", "province", "county", "state province", "state region", "st"],
    "address.country": ["country", "country region", "nation"],
    "dates:birthday": [
        "birthday", "date of birth", "birth date", "dob", "born", "birthdate", "bday", "birth day", "b day",
    ],
    "dates:anniversary": ["anniversary", "wedding anniversary"],
    "language": ["language", "preferred language"],
    "zone": ["time zone", "timezone"],
    "industry": ["industry", "sector", "branch", "trade"],
    "employees": ["employees", "number of employees", "no of employees", "headcount", "company size"],
    "tax_number": [
        "tax number", "vat number", "vat", "vat id", "tax id", "ein", "vat no", "gstin", "gst no", "gst number",
        "abn", "ein number",
    ],
    "legal_name": ["legal name", "registered name"],
    "about": ["about", "description"],
    "note": ["note", "notes", "comment", "comments", "remarks", "remark", "memo", "remarks notes"],
    "tags": ["tags", "tag", "labels", "label", "categories", "category", "groups", "group", "keywords", "segment"],
    "role": ["role", "relationship", "type", "customer type", "contact type", "status", "lifecycle stage"],
    "owner": [
        "owner", "contact owner", "account owner", "account manager", "sales rep", "salesperson", "assigned to",
        "responsible",
    ],
    "external_id": [
        "id", "external id", "contact id", "customer id", "customer number", "customer no", "record id", "client id",
        "reference", "account number", "uid", "cust #", "cust no", "cust id", "customer #", "ref", "ref no",
        "account no", "acct no", "acct #", "member no", "member number", "member id", "membership number",
        "client no", "client number", "customer ref",
    ],
    "kind": ["kind", "is company", "company type", "is a company"],
    "opted_out:email": ["email opt out", "opt out", "unsubscribed", "unsubscribed from all email", "do not email",
                        "no e mail", "no mailings"],
    "opted_out:phone": ["do not call", "no calls"],
    "rhythm_days": ["keep in touch every days", "keep in touch", "contact frequency"],
    "name_reversed": ["last first", "last name first name", "surname first name", "last name first"],
    "phones:work": ["work phone", "office phone", "business phone", "daytime phone"],
    "phones:home": ["home phone", "evening phone"],
    "address.house": ["house number", "house no", "street number", "house name number"],
}  # fmt: skip
