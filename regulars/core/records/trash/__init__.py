"""What lies in the trash long enough goes for good, by itself."""
