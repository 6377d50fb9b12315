"""The demo company: a coffee roastery in Bergen with two years behind it, loaded and removed as one."""
