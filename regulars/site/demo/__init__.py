"""The demo company: a coffee roastery in Bergen with two years behind it, loaded and removed as one."""

from regulars.site.demo.load import has_demo, load_demo
from regulars.site.demo.removing.remove import remove_demo

__all__ = ["has_demo", "load_demo", "remove_demo"]
