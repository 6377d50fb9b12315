"""Who may enter, and what each may see and do."""

from regulars.core.access.models.browser import BrowserSession, KnownDevice
from regulars.core.access.models.epoch import AccessEpoch
from regulars.core.access.models.role import Role
from regulars.core.access.models.team import Team
from regulars.core.access.models.token import ApiToken
from regulars.core.access.models.user import User

__all__ = ["AccessEpoch", "ApiToken", "BrowserSession", "KnownDevice", "Role", "Team", "User"]
