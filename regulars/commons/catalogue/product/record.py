"""How the house shows products."""

from regulars.commons.catalogue.product.models import Product
from regulars.commons.catalogue.product.saving import check_price
from regulars.core.records.record_type import RecordType, Saving, Section
from regulars.core.records.registry import register


@register
class Products(RecordType):
    """A product that deals, and later orders, name in their lines."""

    slug, label, plural, icon = "products", "Product", "Products", "package"
    model = Product
    room, owner = "catalogue", None
    title_key = "name_key"
    subtitle_fields = ("code", "category")
    fields = ("name", "code", "category", "unit", "price", "is_active", "about")
    columns = ("name", "code", "category", "unit", "price", "is_active")
    form = (Section("Product", ("name", "code", "category", "unit", "price", "is_active", "about")),)
    sort = "name"
    boards = ("category",)
    saving = Saving(before=check_price)
    search = {"name": "name", "code": "name", "category": "text", "about": "text"}
