"""Attachments and pictures: kept once each by their content, bounded, and never trusted by their name."""
