"""Whether somebody's own conclusion may stand in place of the computed one.

Anybody may lower what is said about an effect, with a reason. To raise it takes an organisation that is proven
independent of publisher, provider and the study's authors, with a source of its own, and even then only what nobody
knows may be settled: what the facts say against stays said.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlsplit

from catalogue.formats.swedish import listing
from catalogue.meaning.criteria import Trial
from catalogue.meaning.filler import says_nothing
from catalogue.meaning.independence import Organisations, lineage
from catalogue.model.claim import EvidenceState, Override
from catalogue.model.organisation import Organisation, OrganisationKind
from catalogue.model.program import Program
from catalogue.model.sources import Voice
from catalogue.model.truth import Truth
from catalogue.names.letters import folded

STRENGTH: Mapping[EvidenceState, int] = {
    EvidenceState.NOT_CONFIRMED: 0,
    EvidenceState.NO_DEMAND: 1,
    EvidenceState.UNDECIDED: 2,
    EvidenceState.SIMILAR_TRIAL: 3,
    EvidenceState.OWN_TRIAL: 4,
}
"""How much a state says about the effect; no demand says more than not confirmed, since it excuses."""

_SHARED = """
    aktiebolag region regionen sverige svenska nationella arbetsgruppen institutet universitet universitetet stockholm
    stockholms uppsala internet internetbaserat behandling stöd psykisk hälsa sjukhus sjukhuset vård vården
"""
_WHOLE = frozenset(folded(word) for word in _SHARED.split())
"""Words in the names of organisations that do not make two of them one."""


def lowers(override: Override, computed: EvidenceState) -> bool:
    """Whether an override says less than the facts give."""
    return STRENGTH[override.state] < STRENGTH[computed]


def objections(
    override: Override,
    computed: EvidenceState,
    program: Program,
    trials: Iterable[Trial],
    organisations: Organisations,
) -> list[str]:
    """Why an override may not stand, each a clause that can follow ”därför att”; empty when it may."""
    if override.state is computed or lowers(override, computed):
        return ["skälet säger ingenting"] if says_nothing(override.reason) else []
    return [
        *_about_reason(override, program),
        *_about_trials(override, trials),
        *_about_who(override, program, organisations),
    ]


def _about_reason(override: Override, program: Program) -> Iterator[str]:
    own = [source for source in program.sources if source.id in override.sources]
    if says_nothing(override.reason):
        yield "skälet säger ingenting"
    if not own:
        yield "beslutet saknar en egen källa"
    elif all(source.stated_by in (Voice.PUBLISHER, Voice.LIBRARY) for source in own):
        yield "källan är utgivaren eller biblioteket, inte den som beslutade"
    elif {source.id for source in own} <= {id for study in program.studies for id in study.sources}:
        yield "källan är studien, inte beslutet"


def _about_trials(override: Override, trials: Iterable[Trial]) -> Iterator[str]:
    """An override may settle what is unknown, never go against what is known."""
    open_trials = [one for one in trials if one.truth is not Truth.NOT_MET]
    wanted = [
        one for one in open_trials if (one.borrowed is None) is (override.state is EvidenceState.OWN_TRIAL)
    ]
    if override.state is EvidenceState.UNDECIDED:
        wanted = open_trials
    if override.state is EvidenceState.NO_DEMAND:
        yield "bara ett stödprogram utan studie är utan krav, och det avgörs av uppgifterna"
    elif not wanted:
        yield "ingen studie i filen kan bära slutsatsen: minst ett krav är känt som inte uppfyllt"


def _about_who(override: Override, program: Program, organisations: Organisations) -> Iterator[str]:
    who = organisations.get(override.by)
    if program.publisher is None:
        yield "vi vet inte vem som ger ut programmet"
    authors = {id for study in program.studies for id in study.organisations}
    if not authors:
        yield "vi vet inte vilka organisationer som gjorde studierna"
    if who is None or who.kind in (None, OrganisationKind.PRIVATE):
        yield "vem som äger eller styr den som beslutade är inte känt"
    behind = {program.publisher, program.provider, *(step.by for step in program.process), *authors} - {None}
    close = [id for id in behind if id and related(override.by, id, organisations)]
    if close:
        names = (organisations[id].label if id in organisations else id for id in sorted(close))
        yield f"den som beslutade hör ihop med {listing(names)}"
    if override.involved is not False:
        yield "ingen har sagt att de som beslutade inte var med och tog fram programmet"
    if override.ties is not False:
        yield "ingen har sagt att de som beslutade saknar bindningar"


def related(one: str, other: str, organisations: Organisations) -> bool:
    """Whether two organisations share an owner, a part, a region, a web site or a name, as far as the list tells."""
    if set(lineage(one, organisations)) & set(lineage(other, organisations)):
        return True
    first, second = organisations.get(one), organisations.get(other)
    if first is None or second is None:
        return one == other
    if first.region and first.region == second.region:
        return True
    sites = {_host(first), _host(second)}
    return (len(sites) == 1 and None not in sites) or bool(_called(first) & _called(second))


def _host(organisation: Organisation) -> str | None:
    host = urlsplit(organisation.url).hostname if organisation.url else None
    return ".".join(host.split(".")[-2:]) if host else None


def _called(organisation: Organisation) -> set[str]:
    """The telling words in an organisation's names, in letters without what a reader overlooks."""
    names = (organisation.label, *organisation.former_names)
    words = {folded(word) for name in names for word in re.findall(r"[^\W\d_]{4,}", name)}
    return words - _WHOLE
