"""What a build remembers for the next one, and when it may believe it; standard library only."""
