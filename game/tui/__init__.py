"""The Textual face: the only part of the game that imports Textual."""
