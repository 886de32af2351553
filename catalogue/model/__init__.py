"""What things are. The nouns of the library; imports nothing else of ours."""
