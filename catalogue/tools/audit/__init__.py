"""Audit: the pages of a built site in a real browser, looked at as by somebody who needs them to be right.

Engines that others keep (axe-core, the Nu HTML checker) and checks of our own look at every page. A check is
one file in ``checks/``: what it says about itself is its reason, its test and its row in the published table.
Those in JavaScript look at the page as it stands; those in Python press keys, change the window, wait and take
photographs.
"""
