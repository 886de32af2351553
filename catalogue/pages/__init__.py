"""The kinds of page. One module is one kind: its function ``pages`` says which pages there are and what they show."""
