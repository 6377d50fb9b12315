"""Flows: corridors between rooms that may not import each other, each a file named by its sentence."""

FLOWS = ["submitted_forms_open_leads", "submitted_forms_open_deals", "submitted_forms_open_cases"]
