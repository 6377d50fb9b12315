"""Outlook's CSV as the French Outlook for Windows writes it."""

from regulars.core.records.importing.recognising.layouts import LEFT_OUT, Layout


def _address(place: str, label: str) -> dict[str, str]:
    return {
        f"Rue ({place})": f"address:{label}.street",
        f"Rue ({place}) 2": f"address:{label}.street2",
        f"Rue ({place}) 3": f"address:{label}.street3",
        f"Ville ({place})": f"address:{label}.city",
        f"Dép/Région ({place})": f"address:{label}.region",
        f"Code postal ({place})": f"address:{label}.postcode",
        f"Pays/Région ({place})": f"address:{label}.country",
        f"Pays ({place})": f"address:{label}.country",
    }


def _mail(word: str) -> dict[str, str]:
    """Outlook called it "messagerie" or "courrier", by its age; each has a kind and a display name nobody needs."""
    return {
        heading: target
        for number in ("", " 2", " 3")
        for heading, target in (
            (f"Adresse de {word}{number}", "emails"),
            (f"Type de {word}{number}", LEFT_OUT),
            (f"Nom complet de l'adresse de {word}{number}", LEFT_OUT),
        )
    }


_COLUMNS = {
    "Titre": "prefix", "Prénom": "given_name", "Deuxième prénom": "additional_names", "Nom": "family_name",
    "Suffixe": "suffix", "Surnom": "preferred_name", "Société": "organisation", "Service": "department",
    # "Titre" stands there twice: before the name, and after the company.
    "Titre (2)": "job_title", "Titre1": "job_title", "Titre professionnel": "job_title", "Fonction": "job_title",
    **_address("bureau", "work"), **_address("domicile", "home"), **_address("autre", "other"),
    "B.P. professionnelle": "address:work.box", "Boîte postale du domicile": "address:home.box",
    "Autre boîte postale": "address:other.box",
    "Téléphone de l'assistant(e)": "phones:assistant", "Télécopie (bureau)": "phones:work fax",
    "Téléphone (bureau)": "phones:work", "Téléphone 2 (bureau)": "phones:work", "Rappel": "phones:callback",
    "Téléphone (voiture)": "phones:car", "Téléphone société": "phones:main", "Télécopie (domicile)": "phones:home fax",
    "Téléphone (domicile)": "phones:home", "Téléphone 2 (domicile)": "phones:home", "RNIS": "phones:ISDN",
    "Tél. mobile": "phones:mobile", "Télécopie (autre)": "phones:fax", "Téléphone (autre)": "phones:other",
    "Récepteur de radiomessagerie": "phones:pager", "Téléphone principal": "phones:main",
    "Radiotéléphone": "phones:radio", "Téléphone TDD/TTY": "phones:text", "Télex": "fact:Telex",
    **_mail("messagerie"), **_mail("courrier"),
    "Anniversaire": "dates:birthday", "Anniversaire de mariage ou fête": "dates:anniversary", "Catégories": "tags",
    "Compte": "external_id", "Langue": "language", "Notes": "note", "Page Web": "links",
    "Page Web personnelle": "links:home", "Bureau": "fact:Office", "Conjoint(e)": "fact:Spouse",
    "Emplacement": "fact:Location", "Enfants": "fact:Children", "Informations facturation": "fact:Billing information",
    "Nom de l'assistant(e)": "fact:Assistant", "Passe-temps": "fact:Hobby", "Profession": "fact:Profession",
    "Recommandé par": "fact:Referred by", "Responsable": "fact:Manager", "Sexe": "fact:Gender",
    "Numéro d'identification de l'organisation": "fact:Organisational ID number",
    "Numéro d'identification d'administration publique": "fact:Government ID number",
    **{f"Utilisateur {n}": f"fact:User {n}" for n in range(1, 5)},
    **dict.fromkeys(
        ("Critère de diffusion", "Disponibilité Internet", "Initiales", "Kilométrage", "Mots clés", "Priorité", "Privé",
         "Serveur d'annuaire"),
        LEFT_OUT,
    ),
}  # fmt: skip
LAYOUTS = (
    Layout(
        "outlook_french",
        "Outlook (French)",
        _COLUMNS,
        telling=("Deuxième prénom", "Rue (bureau)", "Code postal (bureau)", "Téléphone (bureau)", "Tél. mobile"),
        record_types=("people",),
        list_sign=";",
        date_order="dmy",
    ),
)
