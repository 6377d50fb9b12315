"""Goes over a page with axe, in light and in dark, for faults that keep somebody out."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
# Rules whose every fault is moderate or minor need not be gone through; in dark only the colours are new.
SERIOUS = """Object.fromEntries(axe._audit.rules
    .filter(({impact}) => impact === 'moderate' || impact === 'minor').map(({id}) => [id, {enabled: false}]))"""
RULES = {"light": f"{{rules: {SERIOUS}}}", "dark": "{runOnly: ['color-contrast']}"}
# Who wishes for less motion, as these browsers do, sees none: else colours on their way would be looked at. What is
# left of an animation, a hundredth of a millisecond, is none, though a page that has just got it lists it.
MOVING = """document.getAnimations().filter(({effect}) => effect.getComputedTiming().duration > 1)
    .map(({effect}) => effect.target.outerHTML.slice(0, 80))"""


def faults(page: Page, within: str = "body", *, is_ours: bool = True) -> list[str]:
    """What axe calls serious or critical on the page as it stands, or on what lies over it, in both themes.

    A page for visitors is not of the program: it says nowhere which theme it is in.
    """
    found = []
    for theme, rules in RULES.items():
        page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]  # both words are among those it takes
        if is_ours:
            expect(page.locator(f"html[data-mantine-color-scheme={theme}]")).to_be_attached()
        assert page.evaluate(MOVING) == []
        result: dict[str, Any] = page.evaluate(
            f"(within) => axe.run(within, {{resultTypes: ['violations'], ...{rules}}})", within
        )
        found += [
            f"{page.url} {theme}: {fault['id']} at {node['target']}: {node['any'][:1]}"
            for fault in result["violations"]
            if fault["impact"] in ("serious", "critical")
            for node in fault["nodes"][:3]
        ]
    page.emulate_media(color_scheme="light")
    return found
