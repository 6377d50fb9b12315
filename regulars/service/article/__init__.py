"""An article answers, once and well, what many customers ask."""
