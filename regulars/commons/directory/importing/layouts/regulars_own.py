"""Our own exports, so that what was taken out goes in again without change."""

from regulars.core.records.importing.recognising.layouts import Layout

LAYOUTS: tuple[Layout, ...] = ()
