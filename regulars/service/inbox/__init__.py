"""The inbox is where whoever answers customers spends the day: what is due next, one case after the other."""
