"""python -m regulars.site.commands is the command `regulars`."""

import sys

from regulars.site.commands import main

if __name__ == "__main__":
    sys.exit(main())
