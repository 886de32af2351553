"""What may be wrong. One function is one rule: its name is its id, its docstring its page on the site and its test."""
