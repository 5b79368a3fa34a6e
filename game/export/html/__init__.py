"""A story as one web page that plays offline: the same views, in a file that asks for nothing."""
