"""Upgrades from every released version, killed at each step."""
