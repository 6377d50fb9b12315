"""Outlook's CSV as the Spanish Outlook for Windows writes it."""

from regulars.core.records.importing.recognising.layouts import LEFT_OUT, Layout

_COLUMNS = {
    "Tratamiento": "prefix", "Nombre": "given_name", "Segundo nombre": "additional_names", "Apellidos": "family_name",
    "Sufijo": "suffix", "Organización": "organisation", "Compañía": "organisation", "Departamento": "department",
    "Puesto": "job_title", "Cargo": "job_title", "Calle del trabajo": "address:work.street",
    "Calle del trabajo 2": "address:work.street2", "Calle del trabajo 3": "address:work.street3",
    "Ciudad de trabajo": "address:work.city", "Ciudad del trabajo": "address:work.city",
    "Provincia o estado de trabajo": "address:work.region", "Provincia o estado del trabajo": "address:work.region",
    "Código postal del trabajo": "address:work.postcode", "País o región del trabajo": "address:work.country",
    "Calle particular": "address:home.street", "Calle particular 2": "address:home.street2",
    "Calle particular 3": "address:home.street3", "Ciudad particular": "address:home.city",
    "Provincia o estado particular": "address:home.region", "Código postal particular": "address:home.postcode",
    "País o región particular": "address:home.country", "Otra calle": "address:other.street",
    "Otra calle 2": "address:other.street2", "Otra ciudad": "address:other.city",
    "Otra provincia o estado": "address:other.region", "Otro código postal": "address:other.postcode",
    "Otro país o región": "address:other.country", "Fax del trabajo": "phones:work fax",
    "Teléfono del trabajo": "phones:work", "Teléfono del trabajo 2": "phones:work",
    "Fax particular": "phones:home fax", "Particular": "phones:home", "Particular 2": "phones:home",
    "Teléfono particular": "phones:home", "Teléfono particular 2": "phones:home", "Número de móvil": "phones:mobile",
    "Móvil": "phones:mobile", "Otro fax": "phones:fax", "Otro teléfono": "phones:other",
    "Teléfono principal": "phones:main", "Teléfono principal de la organización": "phones:main",
    "Teléfono del ayudante": "phones:assistant", "Buscapersonas": "phones:pager",
    "Teléfono del automóvil": "phones:car", "Devolución de llamada": "phones:callback",
    "Dirección de correo electrónico": "emails", "Dirección del correo electrónico 2": "emails",
    "Dirección del correo electrónico 3": "emails", "Dirección de correo electrónico 2": "emails",
    "Dirección de correo electrónico 3": "emails", "Cumpleaños": "dates:birthday", "Aniversario": "dates:anniversary",
    "Categorías": "tags", "Notas": "note", "Cónyuge": "fact:Spouse", "Hijos": "fact:Children",
    "Nombre del ayudante": "fact:Assistant", "Nombre del director": "fact:Manager", "Nombre del jefe": "fact:Manager",
    "Profesión": "fact:Profession", "Afición": "fact:Hobby", "Referido por": "fact:Referred by",
    "Página Web": "links", "Idioma": "language", "Cuenta": "external_id", "Ubicación de la oficina": "fact:Office",
    "Sexo": "fact:Gender",
    **dict.fromkeys(
        (
            "Tipo de correo electrónico", "Tipo de correo electrónico 2", "Tipo de correo electrónico 3",
            "Nombre para mostrar del correo electrónico", "Nombre de pantalla de correo electrónico 2",
            "Nombre de pantalla de correo electrónico 3", "Privado", "Sensibilidad", "Prioridad", "Iniciales",
            "Kilometraje", "Palabras clave", "Disponibilidad en Internet", "Servidor de directorio",
        ),
        LEFT_OUT,
    ),
}  # fmt: skip
LAYOUTS = (
    Layout(
        "outlook_spanish",
        "Outlook (Spanish)",
        _COLUMNS,
        telling=(
            "Calle del trabajo", "Teléfono del trabajo", "Calle particular", "Dirección de correo electrónico",
            "Segundo nombre",
        ),
        record_types=("people",),
        list_sign=";",
        date_order="dmy",
    ),
)  # fmt: skip
