"""The report of a change as plain text, as Markdown for a comment on a pull request, and as data.

What editors wrote is content that nobody has reviewed yet: in Markdown it cannot format, link, mention or load.
"""

import json
import re
from collections.abc import Iterable
from html import escape
from itertools import pairwise

from catalogue.formats import frame
from catalogue.formats.private import masked
from catalogue.formats.swedish import counted
from catalogue.model.diagnostics import Diagnostic
from catalogue.view.impact.report import ImpactReport, ImpactSection

_SPECIAL = re.compile(r"([\\`*_{}\[\]#|~!])")


def verdict(report: ImpactReport) -> str:
    """The whole change in one sentence."""
    if report.errors:
        return f"Ändringen kan inte tas in som den är: {counted(len(report.errors), 'fel', 'fel')}."
    moved = next((section for section in report.sections if section.id == "conclusions"), None)
    if moved and moved.lines:
        return f"Ändringen flyttar {counted(len(moved.lines), 'slutsats', 'slutsatser')}."
    if any(section.lines for section in report.sections):
        return "Ändringen flyttar inga slutsatser."
    return "Ändringen ändrar ingenting som syns."


def text(report: ImpactReport) -> str:
    """For a terminal."""
    parts = [verdict(report), ""]
    for heading, found in (("Fel", report.errors), ("Det kontrollerna säger", report.findings)):
        if found:
            parts += [heading, *(line for one in found for line in _finding(one)), ""]
    if report.elsewhere:
        parts += [f"{_elsewhere(report)}", ""]
    for section in report.sections:
        if section.lines:
            parts.append(f"{section.heading} ({len(section.lines)})" if section.folded else section.heading)
            for line in section.lines:
                parts.append(f"  {_flat(line.text)}")
                parts += [f"    {_flat(line.change)}"] if line.change else []
                parts += [f"    därför att {_flat(line.because)}"] if line.because else []
            parts.append("")
    return frame.shown_lines("\n".join(parts).rstrip()) + "\n"


def _finding(one: Diagnostic) -> Iterable[str]:
    yield f"  {one.level.word}: {_flat(one.message)} [{one.rule}]"
    yield f"    {_flat(one.place.file)}:{one.place.line}"
    if one.help:
        yield f"    {_flat(one.help)}"


def _flat(written: str) -> str:
    """A text on one line, so that it cannot look like a line of ours."""
    return " ".join(written.split())


def _elsewhere(report: ImpactReport) -> str:
    return f"Därutöver {counted(report.elsewhere, 'fynd', 'fynd')} i filer som ändringen inte rör."


def markdown(report: ImpactReport) -> str:
    """For a comment on a pull request: a first screen, then details to unfold."""
    parts = [f"## {safe(verdict(report))}", ""]
    for heading, found in (("Fel", report.errors), ("Det kontrollerna säger", report.findings)):
        if found:
            parts += [f"### {heading}", ""]
            for one in found:
                where = f"{one.place.file}:{one.place.line}"
                parts.append(f"- **{safe(one.message)}** ({safe(where)})")
                parts += [f"  {safe(one.help)}"] if one.help else []
            parts.append("")
    if report.elsewhere:
        parts += [_elsewhere(report), ""]
    for section in report.sections:
        if section.lines:
            parts += _section(section)
    return "\n".join(parts).rstrip() + "\n"


def _section(section: ImpactSection) -> list[str]:
    lines = []
    for line in section.lines:
        lines.append(f"- {'**' if line.change else ''}{safe(line.text)}{'**' if line.change else ''}")
        lines += [f"  {safe(line.change)}"] if line.change else []
        lines += [f"  därför att {safe(line.because)}"] if line.because else []
    lines = [
        f"{line}  " if line.startswith("  ") or after.startswith("  ") else line
        for line, after in pairwise([*lines, ""])
    ]
    if section.folded:
        summary = f"<summary>{escape(section.heading)} ({len(section.lines)})</summary>"
        return ["<details>", summary, "", *lines, "", "</details>", ""]
    return [f"### {section.heading}", "", *lines, ""]


def safe(written: str) -> str:
    """A text that somebody wrote, so that it stands as it was written and does nothing."""
    plain = " ".join(masked(frame.shown_lines(written)).split())
    marked = _SPECIAL.sub(r"\\\1", escape(plain, quote=False))
    return marked.replace("@", "&#64;").replace("://", "&#58;//").replace("www.", "www&#46;")


def as_json(report: ImpactReport) -> str:
    """For machines: the errors and findings as ``check --format json`` has them, and every line of every section."""
    sections = {
        section.id: [
            {
                **line.data,
                "text": masked(line.text),
                **({"because": masked(line.because)} if line.because else {}),
            }
            for line in section.lines
        ]
        for section in report.sections
    }
    whole = {
        "summary": verdict(report),
        "errors": json.loads(frame.as_json(report.errors)),
        "findings": json.loads(frame.as_json(report.findings)),
        "findings_elsewhere": report.elsewhere,
        "sections": sections,
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)
