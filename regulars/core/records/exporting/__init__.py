"""Taking lists out: CSV, XLSX and vCard, exactly what the list shows to whoever asks."""
