"""When two names look the same to a person."""

import re
import unicodedata

_LOOKALIKES = str.maketrans(
    # Letters of other alphabets that look like Latin ones (Unicode Technical Standard 39, confusables).
    "авеікмнорстухѕјԛԝгѵьαβεικνορτυχηωӏ|ıø",
    "abeikmhopctyxsjqwrvbaβeikvoptuxnwlllo".replace("β", "b"),
)


def folded(name: str) -> str:
    """The name without everything a reader may overlook: case, marks, look-alikes, spaces, hyphens, hidden characters.

    ``Ångest-hjälpen``, ``ångesthjälpen`` and ``Angest hjalpen`` fold to the same text.
    """
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]", "", unicodedata.normalize("NFKD", plain.translate(_LOOKALIKES)))
