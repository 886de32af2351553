"""Text that fills a field without saying anything: placeholders, and arguments too thin to carry what they argue."""

import re
import unicodedata

FEWEST_WORDS = 4
"""How many different words an argument for likeness needs to say anything that can be checked."""

_WORDS = """
    ingen inget inga ingenting inte ej icke saknas saknar nej nja ja okänd okänt okända oklar oklart vet känt känd
    uppgift uppgifter information anges angivet angiven angivna uppgivet tillämpligt aktuellt relevant se ovan nedan
    kommer senare fyll fylls i här dito samma föregående finns kompletteras ska skrivas är har att den det en ett
    per de sådan sådana något någon några alls ännu än just nu för närvarande beskrivs beskriven beskrivet noll
    na nvt none null nil nan tbd todo tba fixme xxx test lorem ipsum unknown missing not applicable available
"""
SILENT = frozenset(_WORDS.split())
"""Words that alone, or only with each other, say nothing."""
_ABBREVIATED = re.compile(r"\bn ?[/.] ?a\b|\be\.? ?t\b|^x$")
_REFUSES = re.compile(r"(?:nej|ingen|inget|inga|inte|ej|varken|aldrig)\b", re.IGNORECASE)
"""How a sentence begins that says that something is not done."""
_DENIES = re.compile(
    r"\b(?:inte|ej|icke|inga|ingen|inget|ingenting|olik|olika|olikt|skilj\w*|skild\w*|skillnad\w*|avvik\w*|saknar?\w*|annan|"
    r"annat|andra|annorlunda|motsatt\w*|tvärtom|okän\w+|oklar\w*|osäker\w*|tveksam\w*|utan|varken|knappast|vet)\b",
    re.IGNORECASE,
)


def plain(text: str) -> str:
    """The text as it is read: composed letters, one space between words, no emphasis, nothing that cannot be seen."""
    composed = unicodedata.normalize("NFKC", text)
    seen = "".join(" " if c.isspace() else c for c in composed if unicodedata.category(c) != "Cf")
    return " ".join(re.sub(r"[*_`~]+", "", seen.replace("\u00ad", "")).split())


def says_nothing(text: str) -> bool:
    """Whether a text is only a placeholder: ``-``, ``?``, ``saknas``, ``n/a``, ``ej aktuellt``, ``se ovan``, ``x``."""
    said = _ABBREVIATED.sub(" ", plain(text).casefold())
    words = re.findall(r"[^\W_]+", said)
    return all(word in SILENT or re.fullmatch(r"([^\W\d])\1+", word) for word in words)


def describes(text: str | None) -> bool:
    """Whether a text describes how something is done; neither filling nor a no: ``Nej.``, ``Inga biverkningar.``"""
    return text is not None and not says_nothing(text) and not _REFUSES.match(plain(text))


def thin(argument: str) -> str:
    """What is wrong with an argument for likeness, as a clause about the text; empty when nothing is."""
    said = plain(argument)
    words = set(re.findall(r"[^\W\d_]+", said.casefold()))
    if says_nothing(said):
        return "säger ingenting"
    if denied := _DENIES.search(said):
        return f"säger också emot, med ordet ”{denied[0]}”"
    if len(words) < FEWEST_WORDS:
        return f"har för få ord för att gå att pröva, minst {FEWEST_WORDS} olika behövs"
    return ""
