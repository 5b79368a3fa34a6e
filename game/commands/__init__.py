"""One module a command; each runs what its options ask for and gives an exit status."""
