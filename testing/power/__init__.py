"""Power cuts and broken disks under the real server: a layer between SQLite and its files writes down, or refuses."""
