"""The server's texts in other languages: gathered from the code, kept as PO files, compiled when they are needed."""
