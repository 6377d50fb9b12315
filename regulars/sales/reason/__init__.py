"""A reason is why deals are lost, as this company says it: chosen when one is, or typed anew."""
