"""Saved views: lists that stay exactly as somebody left them."""
