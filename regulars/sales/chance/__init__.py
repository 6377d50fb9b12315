"""The learnt chance: how likely a deal is won, by what this company's own closed deals teach."""
