"""One reader's way through a story: the path, the state it leads to, the view it shows."""
