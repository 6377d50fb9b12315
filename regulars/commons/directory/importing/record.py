"""People and organisations declare how they are brought in."""

from regulars.commons.directory.importing.importer import PartyImporter
from regulars.commons.directory.party.record import Households, Organisations, People

People.importing = PartyImporter("person")
Organisations.importing = PartyImporter("organisation")
Households.importing = PartyImporter("household")
