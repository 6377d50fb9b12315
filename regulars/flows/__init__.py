"""Flows: corridors between rooms that may not import each other, each a file named by its sentence."""

OBJECTS = ["handover"]
FLOWS = [
    "submitted_forms_open_leads",
    "submitted_forms_open_deals",
    "submitted_forms_open_cases",
    "won_deals_tell_service",
    "closed_deals_leave_their_parts",
    "cases_become_opportunities",
    "deals_become_cases",
]
