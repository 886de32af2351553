"""What machines read on a page: the security policy lets it stand there, and nothing of it runs."""

from tests.browser.conftest import Visitor

READ = """() => JSON.parse(document.querySelector('script[type="application/ld+json"]').textContent)"""


def test_the_browser_keeps_the_data_and_complains_of_nothing(visitor: Visitor) -> None:
    page = visitor.open("/program/oroshjalpen/")
    assert page.evaluate(READ)["mainEntity"]["name"] == "Oroshjälpen"
    assert visitor.complaints == []


def test_data_from_hostile_texts_is_data(visitor: Visitor, hostile: str) -> None:
    visitor.root = hostile
    page = visitor.open("/program/fientlig/")
    assert "</script>" in page.evaluate(READ)["mainEntity"]["description"]
    assert visitor.complaints == []
