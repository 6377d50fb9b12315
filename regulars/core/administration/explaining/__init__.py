"""Why somebody can or can't see a record: the rules that the door itself asks, told one by one."""
