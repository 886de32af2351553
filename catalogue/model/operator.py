"""Who runs the site: filled in by the operator in ``content/site.yaml``, and shown wherever somebody asks."""

from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from catalogue.model.base import Address, Choice, Line, Model, PhoneNumber, Text, field, refuse

FILE = "site.yaml"
"""The file, below the content folder."""


def _email(value: str) -> str:
    name, at, host = value.partition("@")
    if not (name and at and "." in host.strip(".")) or set(value) & set(" <>,;:/\\\"'"):
        help = "skriv funktionens adress, till exempel redaktionen@exempel.se"
        raise refuse("email", f"”{value}” är inte en e-postadress", help)
    return value


Email = Annotated[str, StringConstraints(max_length=200), AfterValidator(_email)]
"""An address for mail. It is a function's, never a private person's."""


class ForgeKind(Choice):
    """The software where the files lie. It decides how a proposal can be opened with its file already filled in."""

    GITHUB = "github", "GitHub"
    GITLAB = "gitlab", "GitLab"
    FORGEJO = "forgejo", "Forgejo"


class Operator(Model):
    """The organisation behind the site. Without a name the site is a prototype that nobody owns, and says so once."""

    name: Line | None = field(
        "Namn", "Organisationen som driver webbplatsen.", "Region Exempel", default=None
    )
    mandate: Text | None = field(
        "Uppdrag",
        "Vem som har gett uppdraget och vad det är.",
        "Regionerna har gemensamt gett oss uppdraget att driva biblioteket.",
        default=None,
    )
    decides: Text | None = field(
        "Vem som beslutar",
        "Vem som avgör vad som läggs in, rättas och tas bort.",
        "Redaktionen beslutar. Är ni inte överens avgör redaktionsrådet.",
        default=None,
    )
    response: Text | None = field(
        "Svarstid",
        "Hur snart den som skickar något får svar.",
        "Du får svar inom två veckor.",
        default=None,
    )
    email: Email | None = field(
        "E-post", "Funktionens adress, aldrig en persons.", "redaktionen@exempel.se", default=None
    )
    phone: PhoneNumber | None = field(
        "Telefon", "Växelns eller funktionens nummer.", "010-123 45 67", default=None
    )
    contact: Address | None = field(
        "Kontaktsida",
        "Sida med formulär eller fler sätt att nå er.",
        "https://www.exempel.se/kontakt",
        default=None,
    )
    forge: Address | None = field(
        "Filernas plats",
        "Där filerna ligger och ändringsförslag lämnas.",
        "https://git.exempel.se/bib",
        default=None,
    )
    forge_kind: ForgeKind | None = field(
        "Slag av plats",
        "Programmet som filerna ligger i: GitHub, GitLab eller Forgejo.",
        "github",
        default=None,
    )
    forge_branch: Line | None = field(
        "Gren", "Grenen som förslag lämnas mot. Utelämnad är det main.", "main", default=None
    )
    legal: Text | None = field(
        "Rättsligt",
        "Vilka lagar som gäller för er, till exempel om tillgänglighet, och vem som är personuppgiftsansvarig.",
        "DOS-lagen gäller för webbplatsen.",
        default=None,
    )
    kind: Address | None = field(
        "Slag enligt DCAT",
        "Vad organisationen är, ur listan över utgivarslag för öppna data.",
        "http://purl.org/adms/publishertype/RegionalAuthority",
        default=None,
    )

    @property
    def is_known(self) -> bool:
        """Whether there is somebody, and a way to reach them."""
        return bool(self.name and (self.email or self.phone or self.contact))
