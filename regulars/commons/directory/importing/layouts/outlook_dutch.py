"""Outlook's CSV as the Dutch Outlook for Windows writes it."""

from regulars.core.records.importing.recognising.layouts import LEFT_OUT, Layout

_COLUMNS = {
    "Titel": "prefix", "Voornaam": "given_name", "Middelste naam": "additional_names", "Achternaam": "family_name",
    "Achtervoegsel": "suffix", "Bedrijf": "organisation", "Afdeling": "department", "Functie": "job_title",
    "Werkadres straat": "address:work.street", "Werkadres straat 2": "address:work.street2",
    "Werkadres straat 3": "address:work.street3", "Werkadres plaats": "address:work.city",
    "Werkadres provincie": "address:work.region", "Werkadres postcode": "address:work.postcode",
    "Werkadres land/regio": "address:work.country", "Werkadres land": "address:work.country",
    "Huisadres straat": "address:home.street", "Huisadres straat 2": "address:home.street2",
    "Huisadres straat 3": "address:home.street3", "Huisadres plaats": "address:home.city",
    "Huisadres provincie": "address:home.region", "Huisadres postcode": "address:home.postcode",
    "Huisadres land/regio": "address:home.country", "Huisadres land": "address:home.country",
    "Ander adres straat": "address:other.street", "Ander adres straat 2": "address:other.street2",
    "Ander adres straat 3": "address:other.street3", "Ander adres plaats": "address:other.city",
    "Ander adres provincie": "address:other.region", "Ander adres postcode": "address:other.postcode",
    "Ander adres land/regio": "address:other.country", "Ander adres land": "address:other.country",
    "Straat (werk)": "address:work.street", "Plaats (werk)": "address:work.city",
    "Provincie (werk)": "address:work.region", "Postcode (werk)": "address:work.postcode",
    "Land/regio (werk)": "address:work.country", "Straat (thuis)": "address:home.street",
    "Plaats (thuis)": "address:home.city", "Provincie (thuis)": "address:home.region",
    "Postcode (thuis)": "address:home.postcode", "Land/regio (thuis)": "address:home.country",
    "Fax op werk": "phones:work fax", "Telefoon op werk": "phones:work", "Telefoon op werk 2": "phones:work",
    "Fax thuis": "phones:home fax", "Telefoon thuis": "phones:home", "Telefoon thuis 2": "phones:home",
    "Mobiele telefoon": "phones:mobile", "Andere fax": "phones:fax", "Andere telefoon": "phones:other",
    "Hoofdtelefoon": "phones:main", "Hoofdtelefoon bedrijf": "phones:main", "Telefoon assistent": "phones:assistant",
    "Pieper": "phones:pager", "Autotelefoon": "phones:car", "E-mailadres": "emails", "E-mailadres 2": "emails",
    "E-mailadres 3": "emails", "Verjaardag": "dates:birthday", "Speciale datum": "dates:anniversary",
    "Categorieën": "tags", "Notities": "note", "Partner": "fact:Spouse", "Echtgenoot/echtgenote": "fact:Spouse",
    "Kinderen": "fact:Children", "Naam assistent": "fact:Assistant", "Naam manager": "fact:Manager",
    "Beroep": "fact:Profession", "Hobby": "fact:Hobby", "Webpagina": "links", "Taal": "language",
    "Account": "external_id", "Geslacht": "fact:Gender",
    **dict.fromkeys(
        (
            "E-mailtype", "E-mailtype 2", "E-mailtype 3", "Weergegeven naam voor e-mail",
            "Weergegeven naam voor e-mail 2", "Weergegeven naam voor e-mail 3", "Privé", "Gevoeligheid", "Prioriteit",
            "Initialen", "Reisafstand", "Trefwoorden", "Beschikbaarheidsinfo op internet", "Adreslijstserver",
        ),
        LEFT_OUT,
    ),
}  # fmt: skip
LAYOUTS = (
    Layout(
        "outlook_dutch",
        "Outlook (Dutch)",
        _COLUMNS,
        telling=(
            "Werkadres straat", "Huisadres straat", "Telefoon op werk", "E-mailadres", "Middelste naam",
        ),
        record_types=("people",),
        list_sign=";",
        date_order="dmy",
    ),
)  # fmt: skip
