"""What somebody should look after, in one issue that is updated each week: what falls due, and dead links.

python build.py weekly             prints it
python build.py weekly --issue     writes it to the issue, in a job of GitHub's
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from catalogue.formats.swedish import counted
from catalogue.meaning import validity
from catalogue.meaning.library import Library
from catalogue.meaning.validity import Age
from catalogue.model.process import Status
from catalogue.tools.forge.github import GitHub, ours
from catalogue.view.impact.drawn import safe

MARK = "<!-- programbiblioteket-veckan -->"
TITLE = "Att se över: bedömningar som blir gamla och länkar som inte fungerar"
MAX_BODY = 60_000
GONE = {404, 410, 451}
SECONDS = 20
Ask = Callable[[str], str]
"""Why an address is dead, in words; empty when it answers, or when nobody can know."""


def weekly(library: Library, ask: Ask) -> str:
    """The issue's text, in Markdown."""
    due, links = list(_due(library)), list(_dead(library, ask))
    parts = [MARK, ""]
    for heading, lines in (("Blir eller är gamla", due), ("Länkar som inte fungerar", links)):
        parts += [f"## {heading} ({len(lines)})", "", *(lines or ["Inga just nu."]), ""]
    text = "\n".join(parts)
    return (
        text
        if len(text) <= MAX_BODY
        else f"{text[:MAX_BODY].rpartition(chr(10))[0]}\n\nListan är längre än så.\n"
    )


def _due(library: Library) -> Iterator[str]:
    """Assessments that stand and facts, of programs that have not ended, that are old or soon will be; oldest first."""
    found = []
    for profile in library.profiles:
        if profile.program.lifecycle.status is Status.ENDED:
            continue
        for entry in profile.chain.current:
            age = validity.assessment(entry.value, library.as_of)
            if age.until and age.age in (Age.DUE, Age.OLD):
                brief = validity.assessment_brief(age)
                found.append(
                    (age.until, f"{profile.program.name}: {entry.value.title} ({brief})", entry.file)
                )
        facts = validity.facts(profile.program, library.as_of)
        if facts.until and facts.age in (Age.DUE, Age.OLD):
            found.append((facts.until, f"{profile.program.name}: uppgifterna", profile.entry.file))
    for until, what, file in sorted(found):
        yield f"- {until.isoformat()}: {safe(what)} ({safe(file)})"


def _dead(library: Library, ask: Ask) -> Iterator[str]:
    """Sources whose addresses do not lead anywhere, with the files that name them."""
    where: dict[str, list[str]] = {}
    catalogue = library.catalogue
    named = [(entry.file, entry.value.sources) for entry in catalogue.programs.values()]
    named += [(entry.file, entry.value.sources) for entry in catalogue.assessments.values()]
    for file, sources in named:
        for source in sources:
            if source.url:
                where.setdefault(source.url, []).append(file)
    addresses = sorted(where)
    with ThreadPoolExecutor(max_workers=8) as pool:
        answers = list(pool.map(ask, addresses))
    for address, why in zip(addresses, answers, strict=True):
        if why:
            files = list(dict.fromkeys(where[address]))
            more = f" och {counted(len(files) - 1, 'fil', 'filer')} till" if len(files) > 1 else ""
            yield f"- {safe(address)}: {why} ({safe(files[0])}{more})"


def ask_network(address: str) -> str:
    """Whether an address is dead. Hosts that refuse strangers or are busy are not."""
    if not address.startswith(("https://", "http://")):
        return ""
    request = Request(address, headers={"User-Agent": "programbiblioteket-lankkontroll"})  # noqa: S310 - as asked above
    try:
        with urlopen(request, timeout=SECONDS):  # noqa: S310 - as asked above
            return ""
    except HTTPError as problem:
        return f"svarar {problem.code}" if problem.code in GONE else ""
    except (URLError, OSError, ValueError) as problem:
        reason = getattr(problem, "reason", problem)
        return "värden finns inte" if "Name or service" in str(reason) else ""


def issue(github: GitHub, body: str) -> str:
    """Update the open issue that is ours, or open one; what was done, in words."""
    mine: Iterable[int] = (
        int(one["number"])
        for one in github.every("issues?state=open&creator=app/github-actions")
        if "pull_request" not in one and ours(one, MARK)
    )
    for number in mine:
        github.ask("PATCH", f"issues/{number}", {"title": TITLE, "body": body})
        return f"ärende {number} är uppdaterat"
    made = github.ask("POST", "issues", {"title": TITLE, "body": body})
    return f"ärende {int(made['number'])} är öppnat"
