"""What the facts mean: pure functions from nouns to conclusions, with their reasons."""
