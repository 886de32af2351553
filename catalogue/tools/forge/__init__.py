"""What a forge runs around a proposal and around the site: examining, commenting, and looking after each week."""
