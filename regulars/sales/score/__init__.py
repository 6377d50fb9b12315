"""The score says how warm a lead is, as a sum whose every part can be looked at."""
