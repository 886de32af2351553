"""The library of programs: what things are, what may be wrong, and what happens in a build."""
