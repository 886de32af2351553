"""Who answers for the open data. THE OPERATOR OF A SITE FILLS THIS IN, here and nowhere else.

What stands here is shown in the DCAT catalogue and on the page /data/. As long as the name or the address begins with
”Ifylls”, the page says that nobody has filled it in.
"""

NAME = "Ifylls: organisationen som driver webbplatsen"
"""The organisation, as it is written. DCAT-AP demands a name."""

EMAIL = "ifylls@programbiblioteket.example"
"""Where questions about the data go."""

KIND = ""
"""What it is, from http://purl.org/adms/publishertype/ (such as ``NonProfitOrganisation``); empty is not known."""


def is_known() -> bool:
    """Whether somebody has filled this in."""
    return not NAME.startswith("Ifylls") and not EMAIL.startswith("ifylls")
