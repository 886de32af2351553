"""The open data: the same facts and conclusions as on the pages, for machines and spreadsheets.

A module with a function `files(library, base)` writes files from the facts; one with `describing(files, library, base)`
writes about the files of the others. They are found by themselves. `base` is the site's address without a last slash.
"""
