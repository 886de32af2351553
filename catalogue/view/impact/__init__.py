"""What a change does to the library, for whoever decides about it: conclusions first, details folded."""
