"""Pages as lines of styled text: pure functions of a view and a width.

Nothing here touches a terminal or a widget, so every page can be laid out, and
tested, at any width. Widgets only paint the lines they are given.
"""
