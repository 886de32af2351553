"""Links and addresses: that they lead where they say, over a protected connection, without following the reader."""

import re
from collections.abc import Iterator
from ipaddress import ip_address
from urllib.parse import parse_qsl, urlsplit, urlunsplit

from selectolax.lexbor import LexborHTMLParser

from catalogue.model.catalogue import Catalogue
from catalogue.model.diagnostics import Level, Place, place_in
from catalogue.rules.rule import Violation, rule

FAMILY = "Länkar och adresser"

_ADDRESS = re.compile(r"https?://[^\s<>\"'\\^`{|}\]]+")
_SHOWN = re.compile(
    r"(?:https?://)?(?:[a-zåäö0-9-]+\.)+(?:se|nu|com|org|net|eu|no|dk|fi|info|io|uk|de|gov|edu|health|care|app)(?![\w.-]*@)"
    r"(?=[/\s?#.,:)]|$)(?:/[^\s]*)?",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+\.[a-z]{2,}", re.IGNORECASE)
_NUMBER = re.compile(r"\+?\d[\d\s()-]{4,}\d")
_FOLLOWING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|_hs(?:enc|mi)|_ga|_gl"
    r"|vero_id|mkt_tok|oly_\w+|ref_src|s_cid|pk_\w+|(?:j|php)?sess(?:ion)?id|sid|piwik_\w+|mtm_\w+",
    re.IGNORECASE,
)
_DETOURS = re.compile(
    r"(?:.+\.)?safelinks\.protection\.outlook\.com|(?:www\.)?google\.\w+|lm?\.facebook\.com|l\.instagram\.com"
    r"|urldefense\.(?:com|proofpoint\.com|us)|(?:.+\.)?protect\w*\.mimecast\.com|out\.reddit\.com|lnkd\.in"
    r"|t\.co|bit\.ly|tinyurl\.com|ow\.ly|goo\.gl|is\.gd|buff\.ly|kortlink\.\w+|(?:.+\.)?list-manage\.com"
    r"|(?:.*[.-])?(?:ez|lib)?proxy[\w-]*\..+",
    re.IGNORECASE,
)
"""Hosts that only send the reader on: mail filters, search results, short addresses, a library's way in for its own."""
_LEADS_ON = ("url", "q", "u", "target")
_INSIDE = re.compile(
    r"localhost|[\w-]+|.+\.(?:local|lan|internal|intern|intra)|(?:intranat|intranet|insidan|inblick)\..+"
    r"|.+\.sharepoint\.com|(?:teams|outlook)\.(?:microsoft|office|office365)\.com",
    re.IGNORECASE,
)


@rule(Level.ERROR)
def link_shows_another_address(catalogue: Catalogue) -> Iterator[Violation]:
    """En länk leder till en annan adress än den som står i texten.

    Den som läser 1177.se och klickar ska komma till 1177.se. Annat är så bedrägerier ser ut.

    Flaggas:
        programs/lugn/index.md
        ---
        Logga in på [www.1177.se](https://exempel.se/inloggning).

    Går bra:
        programs/lugn/index.md
        ---
        Logga in på [www.1177.se](https://www.1177.se/).
    """
    for entry in catalogue.entries():
        if not entry.body.links:
            continue
        for node in LexborHTMLParser(entry.body.html).css("a"):
            text, leads_to = node.text().strip(), node.attributes.get("href") or ""
            if shown := _other_address(text, leads_to):
                message = f"länken visar ”{shown}” men leder till ”{leads_to}”"
                help = "skriv samma adress, eller ord som säger vart länken leder"
                yield Violation(
                    entry.text(f"[{text}]" if f"[{text}]" in entry.body.text else leads_to), message, help
                )


@rule(Level.WARNING)
def address_not_protected(catalogue: Catalogue) -> Iterator[Violation]:
    """En adress börjar med http i stället för https.

    Utan skyddad förbindelse kan någon på vägen se eller ändra det som läsaren möter.

    Flaggas:
        programs/lugn/index.md
        kind_reason: Enligt http://www.exempel.se/lugn

    Går bra:
        programs/lugn/index.md
        kind_reason: Enligt https://www.exempel.se/lugn
    """
    for place, line, address in _addresses(catalogue):
        if address.startswith("http:"):
            better = f"https{address[4:]}"
            help = f"pröva {better} och skriv den om den fungerar"
            yield Violation(place, "adressen är inte skyddad (http)", help, line.replace(address, better))


@rule(Level.WARNING)
def address_follows_reader(catalogue: Catalogue) -> Iterator[Violation]:
    """En adress bär med sig spårning.

    Tillägg som utm_source och fbclid talar om för mottagaren varifrån läsaren kom. De behövs inte för att komma fram.

    Flaggas:
        programs/lugn/index.md
        kind_reason: Enligt https://www.exempel.se/lugn?utm_source=nyhetsbrev&sida=2

    Går bra:
        programs/lugn/index.md
        kind_reason: Enligt https://www.exempel.se/lugn?sida=2
    """
    for place, line, address in _addresses(catalogue):
        if (better := _not_following(address)) != address:
            yield Violation(
                place, "adressen bär med sig spårning", f"skriv {better}", line.replace(address, better)
            )


@rule(Level.WARNING)
def address_makes_detour(catalogue: Catalogue) -> Iterator[Violation]:
    """En adress går genom en tjänst som skickar läsaren vidare.

    Länkar ur e-post, sökträffar och korta adresser går genom någon annan, som kan se vem som läser
    och kan sluta fungera.

    Flaggas:
        programs/lugn/index.md
        kind_reason: Enligt https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.exempel.se%2Flugn&data=05

    Går bra:
        programs/lugn/index.md
        kind_reason: Enligt https://www.exempel.se/lugn
    """
    for place, line, address in _addresses(catalogue):
        parts = urlsplit(address)
        target = next(
            (value for name, value in parse_qsl(parts.query) if name in _LEADS_ON and "://" in value), ""
        )
        is_detour = _DETOURS.fullmatch(_host(parts.netloc)) and (target or "google" not in parts.netloc)
        if is_detour:
            help = f"skriv {target}" if target else "öppna länken och skriv adressen som sidan själv har"
            yield Violation(
                place,
                "adressen går genom en tjänst som skickar vidare",
                help,
                target and line.replace(address, target),
            )


@rule(Level.WARNING)
def address_only_inside(catalogue: Catalogue) -> Iterator[Violation]:
    """En adress går bara att nå inifrån en organisation.

    Läsaren kommer inte dit, och ingen kan pröva det som sägs.

    Flaggas:
        programs/lugn/index.md
        kind_reason: Enligt https://intranat.region.example/program/lugn

    Går bra:
        programs/lugn/index.md
        kind_reason: Enligt https://www.region.example/program/lugn
    """
    help = "skriv adressen till en öppen sida, eller källan utan url"
    for place, _, address in _addresses(catalogue):
        host = _host(urlsplit(address).netloc)
        if _INSIDE.fullmatch(host) or _is_private(host):
            yield Violation(place, "adressen går bara att nå inifrån", help)


def _is_private(host: str) -> bool:
    try:
        return ip_address(host).is_private
    except ValueError:
        return False


def _addresses(catalogue: Catalogue) -> Iterator[tuple[Place, str, str]]:
    """Every address in every file, with its line."""
    for file, text in catalogue.texts.items():
        for found in _ADDRESS.finditer(text):
            address = found[0].rstrip(".,;:!?)")
            place = place_in(text, file, found.start(), found.start() + len(address))
            yield place, text.split("\n")[place.line - 1], address


def _not_following(address: str) -> str:
    parts = urlsplit(address)
    names = [name for name, _ in parse_qsl(parts.query, keep_blank_values=True)]
    if not any(_FOLLOWING.fullmatch(name) for name in names):
        return address
    kept = "&".join(one for one in parts.query.split("&") if not _FOLLOWING.fullmatch(one.partition("=")[0]))
    return urlunsplit(parts._replace(query=kept))


def _other_address(text: str, leads_to: str) -> str:
    """The address, number or host that a link shows and does not lead to; empty when all is well."""
    scheme, _, rest = leads_to.partition(":")
    for mail in _MAIL.findall(text):
        if scheme != "mailto" or rest.partition("?")[0].lower() != mail.lower():
            return str(mail)
    if scheme == "tel":
        figures = re.sub(r"\D", "", rest)
        for number in _NUMBER.findall(text):
            if not figures.endswith(re.sub(r"\D", "", number).removeprefix("46").lstrip("0")):
                return str(number)
        return ""
    for found in _SHOWN.finditer(_MAIL.sub("", text)):
        shown = urlsplit(found[0] if "://" in found[0] else f"https://{found[0]}")
        target = urlsplit(leads_to)
        path = shown.path.rstrip("/.…")
        if _host(shown.netloc) != _host(target.netloc) or not target.path.startswith(path):
            return found[0]
    return ""


def _host(netloc: str) -> str:
    return netloc.lower().removeprefix("www.").partition(":")[0]
