"""Bringing in people and organisations: known layouts, words for headings, matching, and employers."""
