from regulars.core.records.room import Room


class CatalogueRoom(Room):
    name = "regulars.commons.catalogue"
    label = "catalogue"
    default = True  # Room itself is in this module too
    menu = ("Catalogue", "package")
