"""What every part stands on: problems, places, header grammar, dates, slugs. Standard library only."""
