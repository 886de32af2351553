"""Facts in words and shapes for people: phrases, cards, listings, facets, comparison, needs, figures, news."""
