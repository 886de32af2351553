"""Search: by which words each page should be found, whether or not they stand on it."""
