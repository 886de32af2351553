"""Drawings of what somebody sees on a screen, that are as good to hear as to look at."""

from dataclasses import dataclass
from enum import Enum

from catalogue.formats.swedish import listing


class SketchPart(Enum):
    """What is drawn, with its words to somebody who cannot see it."""

    CHOSEN = "chosen", "valet ”{}” är markerat"
    CHOICE = "choice", "valet ”{}”"
    FIELD = "field", "fältet ”{}”"
    BUTTON = "button", "knappen ”{}”"
    LINK = "link", "länken ”{}”"
    TEXT = "text", "texten ”{}”"

    @property
    def shape(self) -> str:
        """How it is drawn."""
        return self.value[0]

    def told(self, label: str) -> str:
        """What it is, in words."""
        return self.value[1].format(label)


@dataclass(frozen=True)
class Sketch:
    """A drawing of what somebody sees: where it is, and what is there from the top."""

    where: str
    parts: tuple[tuple[SketchPart, str], ...]

    @property
    def alternative(self) -> str:
        """The drawing in words."""
        return f"{self.where}: {listing(part.told(label) for part, label in self.parts)}."
