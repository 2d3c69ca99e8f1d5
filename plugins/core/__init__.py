"""What every part stands on: problems, header grammar, dates, slugs; standard library only."""
