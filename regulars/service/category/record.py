"""How the house shows categories."""

from regulars.core.records.record_type import ChildGroup, RecordType, Saving, Section
from regulars.core.records.registry import register
from regulars.service.category.models import Category, CategoryName
from regulars.service.category.saving import check_category


@register
class Categories(RecordType):
    """A shelf for articles."""

    slug, label, plural, icon = "article-categories", "Article category", "Article categories", "stack"
    model = Category
    room, in_menu, is_setting, owner = "service", False, True, None
    title_key = "name_key"
    fields = ("name", "about", "place")
    columns = ("name", "about", "place")
    form = (Section("Category", ("name", "about", "place")),)
    children = (
        ChildGroup("names", CategoryName, "category", "In other languages", "Name", ("language", "name", "about")),
    )
    sort = "place"
    saving = Saving(before=check_category)
    search = {"name": "name", "about": "text"}
