"""What the tasks of ``tasks.py`` do for people: set up, ask, check, watch, serve."""
