"""When two programs' names are hard to tell apart, and what makes a name good."""
