"""Files of known programs are recognised in any order; others are mapped by their words and values."""

import random
from typing import Any

import pytest

from regulars.commons.directory.importing.layouts import LAYOUTS
from regulars.commons.directory.importing.vocabulary import party_vocabulary
from regulars.core.records.importing.lifecycle import change_import
from regulars.core.records.importing.recognising.layouts import Layout, recognise_layout

HEADINGS = {
    "google": "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,"
    "Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,"
    "Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,"
    "Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Postal Code",
    "google_old": "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,"
    "Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,"
    "Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,"
    "Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Name",
    "outlook": "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,"
    "Business City,Business Postal Code,Business Country/Region,Home Street,Business Phone,Home Phone 2,Mobile Phone,"
    "Anniversary,Birthday,Categories,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,Notes,Web Page",
    "outlook_german": "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,"
    "Straße geschäftlich 2,Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,"
    "Straße privat,Fax geschäftlich,Telefon geschäftlich,Telefon geschäftlich 2,Mobiltelefon,Mobiltelefon 2,"
    "E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,Geburtstag,Jahrestag,Kategorien,Notizen",
    "outlook_french": "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre (2),Rue (bureau),Rue (bureau) 2,"
    "Ville (bureau),Dép/Région (bureau),Code postal (bureau),Pays/Région (bureau),Téléphone (bureau),"
    "Téléphone 2 (bureau),Tél. mobile,Adresse de messagerie,Type de messagerie,Adresse de messagerie 2,"
    "Nom complet de l'adresse de messagerie,Anniversaire,Anniversaire de mariage ou fête,Catégories,Notes,Page Web",
    "outlook_spanish": "Tratamiento,Nombre,Segundo nombre,Apellidos,Organización,Puesto,Calle del trabajo,"
    "Ciudad de trabajo,Código postal del trabajo,Calle particular,Ciudad particular,Teléfono del trabajo,Particular,"
    "Número de móvil,Dirección de correo electrónico,Tipo de correo electrónico,Cumpleaños,Aniversario,"
    "Categorías,Notas,Cónyuge",
    "outlook_italian": "Titolo,Nome,Secondo nome,Cognome,Società,Posizione,Via (uff.),Città (uff.),CAP (uff.),"
    "Via (ab.),CAP (ab.),Ufficio,Abitazione,Cellulare,Indirizzo posta elettronica,Tipo posta elettronica,Compleanno,"
    "Privato",
    "outlook_dutch": "Titel,Voornaam,Middelste naam,Achternaam,Bedrijf,Functie,Werkadres straat,Werkadres plaats,"
    "Werkadres postcode,Huisadres straat,Telefoon op werk,Telefoon thuis,E-mailadres,E-mailtype,Verjaardag,Privé",
    "apple": "First Name,Last Name,Company,Phone : Mobile,Phone : Work,Email : Home,Email : Work,Birthday,Note",
    "hubspot_contacts": "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,"
    "Last Activity Date,Lead Status,Marketing contact status,Create Date,Associated Company IDs",
    "hubspot_companies": "Record ID,Company name,Company owner,Create Date,Phone Number,Last Activity Date,City,"
    "Country/Region,Industry,Company Domain Name",
    "salesforce_contacts": "Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Salutation,Name,MailingStreet,"
    "MailingCity,MailingState,MailingPostalCode,MailingCountry,Phone,Fax,MobilePhone,Email,Title,Birthdate,OwnerId",
    "salesforce_contact_report": "Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Mailing City,"
    "Mailing State/Province,Mailing Zip/Postal Code,Mailing Country,Phone,Mobile,Email,Contact Owner",
    "salesforce_leads": "Id,LastName,FirstName,Company,Street,City,PostalCode,Phone,Email,LeadSource,Status,"
    "IsConverted,ConvertedDate",
    "salesforce_lead_report": "Lead Owner,First Name,Last Name,Title,Company / Account,Email,Lead Source,Lead Status",
    "salesforce_accounts": "Id,Name,Type,BillingStreet,BillingCity,BillingPostalCode,ShippingStreet,Phone,Website",
    "salesforce_account_report": "Account Owner,Account Name,Billing State/Province,Billing Zip/Postal Code,Type,Phone",
    "pipedrive_people": "Person - ID,Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Work,"
    "Person - Owner,Person - Open deals",
    "pipedrive_organisations": "Organization - ID,Organization - Name,Organization - Address,Organization - Owner",
    "zoho_contacts": "Record Id,Contact Owner,Lead Source,First Name,Last Name,Account Name,Email,Secondary Email,"
    "Mailing Street,Mailing Zip,Email Opt Out,Tag",
    "zoho_leads": "Record Id,Lead Owner,Company,First Name,Last Name,Email,Lead Status,Zip Code,Email Opt Out",
    "zoho_accounts": "Record Id,Account Owner,Account Name,Phone,Website,Account Type,Billing Street,Billing Code",
    "odoo": "External ID,Name,Is a Company,Related Company,Email,Phone,Street,Zip,Country,Job Position,"
    "Tax ID,Salesperson",
    "odoo_names": "id,name,is_company,parent_id,street,zip,country_id,email,function,vat",
    "mailchimp": "Email Address,First Name,Last Name,Address,Phone Number,Birthday,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,"
    "CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS",
    "act": "Contact,Company,Title,Department,Phone,Phone Ext.,Mobile Phone,E-mail,Address 1,Address 2,City,State,ZIP,"
    "Country,Web Site,ID/Status,Last Results,Record Manager,Birth Date",
    "thunderbird": "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,"
    "Home Address,Home ZipCode,Web Page 1,Birth Year",
}


def recognised(headings: list[str]) -> Layout | None:
    return recognise_layout(headings, LAYOUTS, format_name="csv")


@pytest.mark.parametrize("name", HEADINGS)
def test_a_program_is_recognised_by_its_headings_in_any_order(name: str) -> None:
    headings = HEADINGS[name].split(",")
    random.Random(7).shuffle(headings)
    found = recognised(headings)
    assert found is not None
    assert found.name == name
    assert [h for h in headings if found.target_of(h) is None] == []


@pytest.mark.parametrize(
    "headings", ["Name,Email,Phone", "First Name,Last Name,Company,Phone", "a,b,c", "Vorname,Nachname"]
)
def test_a_plain_list_is_not_taken_for_a_programs_export(headings: str) -> None:
    assert recognised(headings.split(",")) is None


@pytest.mark.parametrize(
    ("heading", "target"),
    [
        ("Vorname", "given_name"),
        ("Telefon privat", "phones:home"),
        ("E-Mail (geschäftlich)", "emails:work"),
        ("Fax geschäftlich", "phones:work fax"),
        ("Land/Region privat", "address:home.country"),
        ("Имя", "given_name"),
        ("Домашний телефон", "phones:home"),
        ("Личный e-mail", "emails:home"),
        ("氏名", "name"),
        ("メールアドレス", "emails"),
        ("Kod pocztowy", "address.postcode"),
        ("Förnamn", "given_name"),
        ("Fødselsdag", "dates:birthday"),
        ("Prénom", "given_name"),
        ("Apellidos", "family_name"),
        ("Cognome", "family_name"),
        ("Sobrenome", "family_name"),
        ("Achternaam", "family_name"),
        ("Etternavn", "family_name"),
        ("Poststed", "address.city"),
        ("Code postal", "address.postcode"),
        ("Date of birth", "dates:birthday"),
        ("Delivery City", "address:delivery.city"),
        ("Emial address", "emails"),
        ("Mobile_phone", "phones:mobile"),
        ("companyName", "organisation"),
        ("Postanschrift (Straße)", "address.street"),
        ("Home address - City", "address:home.city"),
        ("Dirección: Código postal", "address.postcode"),
        ("PLZ / Ort", "address.city"),
        ("Postnr. og by", "address.city"),
        ("Zuständiger Mitarbeiter", "owner"),
        ("Name day", "dates:name day"),
        ("Phone Ext.", "phones.extension"),
    ],
)
def test_headings_of_many_languages_are_understood(heading: str, target: str) -> None:
    found = party_vocabulary().find(heading)
    assert found is not None
    assert found[0] == target


@pytest.mark.django_db
def test_what_all_headings_begin_with_says_nothing(begin: Any) -> None:
    headings = "Person - Name,Person - Organisation,Person - E-Mail - Arbeit,Person - Besitzer"
    columns = begin(headings + "\nMax Muster,Muster AG,m@m.example,Ada\n").mapping
    assert [column["target"] for column in columns] == ["name", "organisation", "emails:work", "owner"]


@pytest.mark.parametrize(
    ("heading", "target"),
    [("Name", "name"), ("Vorname", "name"), ("Full name", "name"), ("姓名", "name"), ("Company", "organisation")],
)
def test_a_single_column_with_a_heading_that_is_known_has_a_heading(begin: Any, heading: str, target: str) -> None:
    imported = begin(f"{heading}\nKari Hansen\nOla Nordmann\n")
    assert [column["name"] for column in imported.columns] == [heading]
    assert [one["target"] for one in imported.mapping] == [target]


def test_a_single_column_of_names_has_none_and_the_user_has_the_last_word(begin: Any, alice: Any) -> None:
    assert begin("Kari Hansen\nOla Nordmann\n").reading["has_heading"] is False
    imported = begin("Name\nOla Nordmann\n")
    change_import(imported, {"reading": {"has_heading": False}}, by=alice)
    assert imported.reading["has_heading"] is False
