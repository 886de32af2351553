"""A page for each thing that somebody can contribute: its steps drawn in the form's words, and what happens then."""

import json
import re
from pathlib import Path

import pytest

from catalogue.view.contributing import FORM, TASKS, ContributionTask
from tests.build.command import ROOT
from tests.build.page import read
from tests.some import some


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.id)
def test_a_task_has_a_page_with_its_steps_and_each_drawing_in_words(
    real_site: Path, task: ContributionTask
) -> None:
    html = (real_site / f"bidra/{task.id}/index.html").read_text(encoding="utf-8")
    page = read(real_site / f"bidra/{task.id}/index.html")
    for step in some(task.steps):
        assert step.text in page.text
        assert f'role="img" aria-label="Bild av {step.sketch.alternative[0].lower()}' in html
    for heading in ("Det här händer sedan", "Hur lång tid det tar", "Vem som beslutar"):
        assert heading in page.text
    assert not task.form or any(link.endswith(f"?uppgift={task.form}") for link in page.links)


def test_every_task_is_listed(real_site: Path) -> None:
    links = read(real_site / "bidra/index.html").links
    assert {task.id for task in TASKS} <= {link.strip("/").split("/")[-1] for link in links}


def test_the_form_has_what_is_drawn_of_it(real_site: Path) -> None:
    scripts = "".join(path.read_text("utf-8") for path in (ROOT / "templates/assets/js").glob("form*.js"))
    page = (real_site / "bidra/formular/index.html").read_text(encoding="utf-8")
    models = json.loads((real_site / "bidra/formular/falt.json").read_text(encoding="utf-8"))["models"]
    labels = {field["label"] for fields in models.values() for field in fields}
    drawn = [
        label
        for task in TASKS
        for step in task.steps
        if step.sketch.where == FORM
        for _, label in step.sketch.parts
    ]
    for label in some(drawn):
        assert label in labels or label in page or f'"{label}"' in scripts


def test_the_form_offers_every_task_that_it_can_do(real_site: Path) -> None:
    page = (real_site / "bidra/formular/index.html").read_text(encoding="utf-8")
    script = (ROOT / "templates/assets/js/form-page.js").read_text(encoding="utf-8")
    offered = re.findall(r'name="uppgift" value="(\w+)"', page)
    assert sorted(offered) == sorted(re.findall(r"^  (\w+): \{ model:", script, re.MULTILINE))
    assert offered == [task.form for task in TASKS if task.form]
