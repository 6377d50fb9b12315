"""The layouts of other programs' exports, one small file each, written from their published headings."""

from regulars.commons.directory.importing.layouts import (
    act,
    apple,
    cards,
    google,
    hubspot,
    mailchimp,
    odoo,
    outlook,
    outlook_french,
    outlook_german,
    pipedrive,
    salesforce,
    thunderbird,
    zoho,
)

LAYOUTS = (
    *cards.LAYOUTS,
    *thunderbird.LAYOUTS,
    *google.LAYOUTS,
    *outlook.LAYOUTS,
    *outlook_german.LAYOUTS,
    *outlook_french.LAYOUTS,
    *apple.LAYOUTS,
    *hubspot.LAYOUTS,
    *salesforce.LAYOUTS,
    *pipedrive.LAYOUTS,
    *zoho.LAYOUTS,
    *odoo.LAYOUTS,
    *mailchimp.LAYOUTS,
    *act.LAYOUTS,
)
