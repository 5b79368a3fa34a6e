"""The story in other forms, one module each."""
