"""Widgets that paint lines laid out elsewhere."""
