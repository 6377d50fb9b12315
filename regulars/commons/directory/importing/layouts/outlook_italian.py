"""Outlook's CSV as the Italian Outlook for Windows writes it."""

from regulars.core.records.importing.recognising.layouts import LEFT_OUT, Layout

_COLUMNS = {
    "Titolo": "prefix", "Nome": "given_name", "Secondo nome": "additional_names", "Cognome": "family_name",
    "Titolo straniero": "suffix", "Società": "organisation", "Reparto": "department", "Posizione": "job_title",
    "Via (uff.)": "address:work.street", "Via (uff.) 2": "address:work.street2",
    "Via (uff.) 3": "address:work.street3", "Città (uff.)": "address:work.city",
    "Provincia (uff.)": "address:work.region", "CAP (uff.)": "address:work.postcode",
    "Paese (uff.)": "address:work.country", "Via (ab.)": "address:home.street", "Via (ab.) 2": "address:home.street2",
    "Via (ab.) 3": "address:home.street3", "Città (ab.)": "address:home.city",
    "Provincia (ab.)": "address:home.region", "CAP (ab.)": "address:home.postcode",
    "Paese (ab.)": "address:home.country", "Altra via": "address:other.street", "Altra città": "address:other.city",
    "Altra provincia": "address:other.region", "Altro CAP": "address:other.postcode",
    "Altro paese": "address:other.country", "Fax (uff.)": "phones:work fax", "Ufficio": "phones:work",
    "Ufficio 2": "phones:work", "Fax (ab.)": "phones:home fax", "Abitazione": "phones:home",
    "Abitazione 2": "phones:home", "Cellulare": "phones:mobile", "Altro fax": "phones:fax",
    "Altro telefono": "phones:other", "Telefono principale": "phones:main", "Tel. assistente": "phones:assistant",
    "Cercapersone": "phones:pager", "Telefono principale società": "phones:main", "Auto": "phones:car",
    "Indirizzo posta elettronica": "emails", "Indirizzo posta elettronica 2": "emails",
    "Indirizzo posta elettronica 3": "emails", "Compleanno": "dates:birthday", "Anniversario": "dates:anniversary",
    "Categorie": "tags", "Notizie": "note", "Note": "note", "Nome coniuge": "fact:Spouse", "Figli": "fact:Children",
    "Nome assistente": "fact:Assistant", "Nome manager": "fact:Manager", "Professione": "fact:Profession",
    "Hobby": "fact:Hobby", "Pagina Web": "links", "Lingua": "language", "Account": "external_id",
    "Sesso": "fact:Gender",
    **dict.fromkeys(
        (
            "Tipo posta elettronica", "Tipo posta elettronica 2", "Tipo posta elettronica 3",
            "Nome visualizzato posta elettronica", "Nome visualizzato posta elettronica 2",
            "Nome visualizzato posta elettronica 3", "Privato", "Riservatezza", "Priorità", "Iniziali",
            "Indennità trasferta", "Parole chiave", "Server di elenchi in linea",
        ),
        LEFT_OUT,
    ),
}  # fmt: skip
LAYOUTS = (
    Layout(
        "outlook_italian",
        "Outlook (Italian)",
        _COLUMNS,
        telling=(
            "Via (uff.)", "Via (ab.)", "CAP (uff.)", "Indirizzo posta elettronica", "Secondo nome",
        ),
        record_types=("people",),
        list_sign=";",
        date_order="dmy",
    ),
)  # fmt: skip
