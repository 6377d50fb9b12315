"""Which steps a database has taken on its way from version to version, and taking the missing ones."""
