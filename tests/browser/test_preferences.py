"""What readers ask of their browsers is followed: more contrast, and room for a finger on a phone."""

from collections.abc import Callable

from tests.browser.conftest import Visitor
from tests.some import some

CONTRAST = """() => {
  const pixel = document.createElement("canvas").getContext("2d");
  const light = (color) => {
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...pixel.getImageData(0, 0, 1, 1).data].map((one) => ((one / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = light(getComputedStyle(document.body).backgroundColor);
  const shown = [...document.querySelectorAll("main :is(p, dt, a), footer a")].filter((one) => one.checkVisibility());
  return shown.map((one) => {
    const [dark, bright] = [paper, light(getComputedStyle(one).color)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  });
}"""


def test_who_asks_for_more_contrast_gets_it_in_light_and_dark(
    visit: Callable[..., Visitor], library: str
) -> None:
    for scheme in ("light", "dark"):
        page = visit(library, color_scheme=scheme, contrast="more").open("/program/")
        assert min(some(page.evaluate(CONTRAST))) > 10


def test_what_stands_alone_on_a_phone_has_room_for_a_finger(
    visit: Callable[..., Visitor], library: str
) -> None:
    page = visit(library, width=375).open("/program/?jamfor=oroshjalpen&jamfor=sovhjalpen")
    low: list[str] = page.evaluate(
        """() => [...document.querySelectorAll(".menu a, summary, .pick, .picked button, .colophon li a, select")]
          .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
          .map((one) => `${one.textContent} ${one.getBoundingClientRect().height}`)"""
    )
    assert page.locator(".picked button").count() == 2
    assert low == []
