"""How fast and how large the game is, beside the barest app that could show the same page.

``python -m tests.bench`` prints the table. Machines are noisy: the two sides of a
ratio are always measured in turn, in one session, and nothing here is a test.
"""
