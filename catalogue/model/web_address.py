"""What a web address in content looks like."""

import re

ADDRESS = re.compile(r"https?://[A-Za-z0-9.-]+\.[A-Za-z][A-Za-z0-9-]+(:[0-9]{1,5})?([/?#][^\s<>\"\\^`{|}]*)?")
"""A web address whose host is written out in plain letters, with no name in front of it to mistake it for."""
