"""What the authors wrote: the frozen story, and how files become one."""
