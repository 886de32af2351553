"""The outside formats, one module each."""
