"""What a region asks about a program, each question said once, with where it is shown.

``table.QUESTIONS`` has a row for every question: the fields that answer it, the part of the program's page that it
stands in, its words, and a function from a program to the answer. The program's page, the comparison, what is missing,
the tables, the facets and the reference of fields all go through the rows, and a test asks that no field lacks one.
"""
