"""Many Markdown texts at once: each within limits, in processes of their own, or all of them here."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from catalogue.formats import markdown
from catalogue.formats.bounded import Bounded, Exceeded
from catalogue.model.body import Body, Refusal

SECONDS_PER_TEXT = 10.0
MEGABYTES_PER_TEXT = 1024
TEXTS_PER_PROCESS = 100
"""A process takes longer to start than these take to render."""

Outcome = Body | list[Refusal] | Exceeded
"""What became of a text: rendered, refused, or stopped."""
Rendering = Callable[[Sequence[str]], list[Outcome]]
"""What becomes of each of some texts, in their order."""


def bounded(jobs: int = 1) -> Rendering:
    """Renders texts that anybody may have written, in at most ``jobs`` processes."""
    return partial(_in_processes, max(1, jobs))


def here(texts: Sequence[str]) -> list[Outcome]:
    """What becomes of texts that we have written ourselves: rendered in this very process, without limits."""
    return [markdown.render(text) if text.strip() else Body() for text in texts]


def _in_processes(jobs: int, texts: Sequence[str]) -> list[Outcome]:
    lanes = min(jobs, len(texts) // TEXTS_PER_PROCESS + 1)

    def lane(number: int) -> list[Outcome]:
        with Bounded(markdown.render, SECONDS_PER_TEXT, MEGABYTES_PER_TEXT) as render:
            return [_one(render, text) for text in texts[number::lanes]]

    results: list[Outcome] = [Body()] * len(texts)
    with ThreadPoolExecutor(lanes) as pool:
        for number, outcomes in enumerate(pool.map(lane, range(lanes))):
            results[number::lanes] = outcomes
    return results


def _one(render: Callable[[str], Outcome], text: str) -> Outcome:
    if not text.strip():
        return Body()
    try:
        return render(text)
    except Exceeded as exceeded:
        return exceeded
