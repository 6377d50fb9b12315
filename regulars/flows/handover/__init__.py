"""A handover ties a case to the deal it became, or a deal to the case it became: from hand to hand, with the reason."""
