"""Markdown becomes HTML that cannot run, load, track or imitate; what would is refused, never stripped."""

import nh3
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from catalogue.formats.characters import FORBIDDEN
from catalogue.formats.markdown import MOST_SAID, render, slug
from catalogue.formats.markdown_limits import MAX_CHARACTERS, MAX_LEVELS, MAX_LINE, MAX_LINES
from catalogue.model.body import Body, Heading, Refusal


def html(text: str) -> str:
    body = render(text)
    assert isinstance(body, Body), body
    return body.html.replace("\n", "")


def refused(text: str) -> list[Refusal]:
    outcome = render(text)
    assert isinstance(outcome, list), outcome.html
    assert all(one.help for one in outcome)
    return outcome


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ett *ord* och **ett** till.", "<p>Ett <em>ord</em> och <strong>ett</strong> till.</p>"),
        ("två  \nrader", "<p>två<br>rader</p>"),
        ("- a\n  - b\n    - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"),
        ("- a\n\n  mer om a\n\n- b", "<ul><li><p>a</p><p>mer om a</p></li><li><p>b</p></li></ul>"),
        ("3. c\n4. d", '<ol start="3"><li>c</li><li>d</li></ol>'),
        ("> a\n> b", "<blockquote><p>ab</p></blockquote>"),
        ("ord\n:   vad det betyder", "<dl><dt>ord</dt><dd>vad det betyder</dd></dl>"),
        (
            "|a|b|\n|-|-:|\n|1|2|",
            '<table><thead><tr><th>a</th><th align="right">b</th></tr></thead>'
            '<tbody><tr><td>1</td><td align="right">2</td></tr></tbody></table>',
        ),
        ("---", "<hr>"),
        ("```\n<b> & {{ x }}\n```", "<pre><code>&lt;b&gt; &amp; {{ x }}</code></pre>"),
        ("`<b>` och ``<i> ` ``", "<p><code>&lt;b&gt;</code> och <code>&lt;i&gt; `</code></p>"),
        ("  en rad som halkat in", "<p>en rad som halkat in</p>"),
        ("a < b > c, 5 <10 och <3", "<p>a &lt; b &gt; c, 5 &lt;10 och &lt;3</p>"),
        ("&lt;b&gt; &amp; &aring;", "<p>&lt;b&gt; &amp; å</p>"),
        ("[a](https://exempel.se/?a=1&b=2)", '<p><a href="https://exempel.se/?a=1&amp;b=2">a</a></p>'),
        ("[a](/program/lugn/#steg)", '<p><a href="/program/lugn/#steg">a</a></p>'),
        ("[a](#steg)", '<p><a href="#steg">a</a></p>'),
        ("[a](tel:1177)", '<p><a href="tel:1177">a</a></p>'),
        ("<https://exempel.se>", '<p><a href="https://exempel.se">https://exempel.se</a></p>'),
        ("<a@exempel.se>", '<p><a href="mailto:a@exempel.se">a@exempel.se</a></p>'),
        ("[a][b]\n\n[b]: https://exempel.se", '<p><a href="https://exempel.se">a</a></p>'),
        ("![Startsidan](start.png)", '<p><img alt="Startsidan" src="start.png"></p>'),
        ("[TOC]", "<p>[TOC]</p>"),
        ("## a {: #x onclick=y }", '<h2 id="a-x-onclick-y">a {: #x onclick=y }</h2>'),
        ("{{ config }} {% raw %} %(x)s", "<p>{{ config }} {% raw %} %(x)s</p>"),
    ],
)
def test_plain_markdown_becomes_plain_html(text: str, expected: str) -> None:
    assert html(text) == expected


def test_a_text_knows_its_headings_links_and_images() -> None:
    body = render("## Så går det *till*\n\n[a](/b/)\n\n### Å ä ö\n\n![Bild](b.png)\n\n## Så går det till")
    assert isinstance(body, Body)
    assert body.headings == (
        Heading(2, "sa-gar-det-till", "Så går det till"),
        Heading(3, "a-a-o", "Å ä ö"),
        Heading(2, "sa-gar-det-till_1", "Så går det till"),
    )
    assert (body.links, body.images) == (("/b/",), ("b.png",))


@pytest.mark.parametrize(
    ("text", "expected"), [("Å Ä Ö é", "a-a-o-e"), ("1177!", "1177"), ("日本", "avsnitt"), ("--a--", "a")]
)
def test_an_address_has_only_plain_letters(text: str, expected: str) -> None:
    assert slug(text) == expected


REFUSED = [
    # text, line, column, message
    ("Hej <script>alert(1)", 1, 5, "HTML får inte stå i texten"),
    ("a\n\nb <img src=x onerror=alert(1)>", 3, 3, "HTML får inte stå i texten"),
    ("<IMG SRC=x", 1, 1, "HTML får inte stå i texten"),
    ("<svg/onload=alert(1)>", 1, 1, "HTML får inte stå i texten"),
    ("<bdo dir=rtl>", 1, 1, "HTML får inte stå i texten"),
    ("</p>", 1, 1, "HTML får inte stå i texten"),
    ("<!-- dolt -->", 1, 1, "HTML får inte stå i texten"),
    ("<![CDATA[x]]>", 1, 1, "HTML får inte stå i texten"),
    ("<?php x", 1, 1, "HTML får inte stå i texten"),
    ("    <b>", 1, 5, "HTML får inte stå i texten"),
    ("`a` <b> `c`", 1, 5, "HTML får inte stå i texten"),
    ("[a](javascript:alert)", 1, 5, "länken ”javascript:alert” får inte användas"),
    ("[a](JaVaScRiPt:alert)", 1, 5, "länken ”JaVaScRiPt:alert” får inte användas"),
    ("[a]( javascript:alert )", 1, 6, "länken ”javascript:alert” får inte användas"),
    ("[a](<javascript:alert>)", 1, 6, "länken ”javascript:alert” får inte användas"),
    ("och [a](java&#115;cript:x)", 1, 5, "länken ”javascript:x” får inte användas"),
    ("och [a](&#x6A;avascript&colon;x)", 1, 5, "länken ”javascript:x” får inte användas"),
    ("[a](java\tscript:x)", 1, 1, "länken ”java  script:x” får inte användas"),
    ("[a](\\javascript:x)", 1, 5, "länken ”\\javascript:x” får inte användas"),
    ("[a](vbscript:x)", 1, 5, "länken ”vbscript:x” får inte användas"),
    ("[a](data:text/html,x)", 1, 5, "länken ”data:text/html,x” får inte användas"),
    ("[a](file:///etc/passwd)", 1, 5, "länken ”file:///etc/passwd” får inte användas"),
    ("<javascript://x>", 1, 2, "länken ”javascript://x” får inte användas"),
    ("<javascript:x>", 1, 1, "HTML får inte stå i texten"),
    ("[a][b]\n\n[b]: javascript:x", 3, 6, "”javascript:x” är inte en adress"),
    ("[a](http://exempel.se)", 1, 5, "länken ”http://exempel.se” får inte användas"),
    ("[a](//exempel.se)", 1, 5, "länken ”//exempel.se” får inte användas"),
    ("[a](/\\exempel.se)", 1, 5, "länken ”/\\exempel.se” får inte användas"),
    ("[a](https:exempel.se)", 1, 5, "länken ”https:exempel.se” får inte användas"),
    ("[a](https://1177.se@exempel.se)", 1, 5, "länken ”https://1177.se@exempel.se” får inte användas"),
    ("[a](https://ехempel.se)", 1, 5, "länken ”https://ехempel.se” får inte användas"),  # Cyrillic
    ("[a](/a/../b)", 1, 5, "länken ”/a/../b” får inte användas"),
    ("[a](sida.md)", 1, 5, "länken ”sida.md” får inte användas"),
    ("[a]()", 1, 1, "länken ”” får inte användas"),
    ("[a](mailto:a@b.se?body=x)", 1, 5, "länken ”mailto:a@b.se?body=x” får inte användas"),
    ('[a](https://exempel.se "x")', 1, 24, "”x” får inte stå här"),
    ('[a](https://exempel.se/"onclick=y")', 1, 24, "”onclick=y” får inte stå här"),
    ("![a](https://exempel.se/a.png)", 1, 6, "bilden ”https://exempel.se/a.png” får inte användas"),
    ("![a](//exempel.se/a.png)", 1, 6, "bilden ”//exempel.se/a.png” får inte användas"),
    ("![a](data:image/png;base64,x)", 1, 6, "bilden ”data:image/png;base64,x” får inte användas"),
    ("![a](../a.png)", 1, 6, "bilden ”../a.png” får inte användas"),
    ("![a](a.svg)", 1, 6, "bilden ”a.svg” får inte användas"),
    ("![ ](a.png)", 1, 6, "bilden saknar beskrivning"),
    ("text\n\n# Rubrik", 3, 1, "rubriken ”Rubrik” har fel nivå"),
    ("Rubrik\n===", 1, 1, "rubriken ”Rubrik” har fel nivå"),
    ("##### Rubrik", 1, 1, "rubriken ”Rubrik” har fel nivå"),
    ("Mer\n\n## A\n\n#### Mer", 5, 1, "rubriken ”Mer” hoppar över en nivå"),
    ("### A", 1, 1, "rubriken ”A” hoppar över en nivå"),
    ("a\n\n##", 3, 1, "en rubrik är tom"),
    ("a\n\n```python\nx\n```", 3, 4, "”python” får inte stå här"),
    ("[Obs]: viktigt", 1, 8, "”viktigt” är inte en adress"),  # Markdown would take the line away
    ("a&#x202E;b", 1, 1, "texten innehåller ett osynligt eller styrande tecken (U+202E)"),
    ("a&shy;b", 1, 1, "texten innehåller ett osynligt eller styrande tecken (U+00AD)"),
]


@pytest.mark.parametrize(("text", "line", "column", "message"), REFUSED)
def test_what_is_not_plain_is_refused_where_it_stands(
    text: str, line: int, column: int, message: str
) -> None:
    first = refused(text)[0]
    assert (first.line, first.column, first.message) == (line, column, message)


def test_every_mistake_in_a_text_is_told_at_once_and_in_order() -> None:
    text = "# A\n\n<b>fet</b> [x](javascript:1) och [x](javascript:1)\n\n![](a.png)\n\n[y](data:1)\n"
    assert [(one.line, one.column) for one in refused(text)] == [
        (1, 1),
        (3, 1),  # a tag and its end are one mistake
        (3, 16),
        (3, 38),
        (5, 5),
        (7, 5),
    ]


def test_a_text_with_very_many_mistakes_is_told_about_the_first_ones() -> None:
    assert len(refused("<b>\n\n\n\n\n" * 100)) == MOST_SAID


ROW = "|" + "a|" * 40 + "\n"
TOO_MUCH = {
    "brackets": "[" * 8_000,
    "brackets on many lines": "\n".join(["[" * 60] * 130),
    "links without end": "\n".join(["[a](" * 50] * 15),
    "a thousand bullets": "- " * 500,
    "quotes in quotes": ">" * 1_000,
    "quotes in lists": "- >" * 300,
    "lists in lists": "\n".join("  " * depth + "- a" for depth in range(200)),
    "a table that swells": ROW + "|" + "-|" * 40 + "\n" + "a\n" * 1_400,
    "a table inside a quote": f"> {ROW}> |" + "-|" * 40 + "\n" + "> a\n" * 1_400,
    "stars": "\n".join(["*a **b " * 28] * 150),
    "underscores": "\n".join(["_a __b " * 28] * 150),
    "backticks": "\n".join(["`" * n for n in range(190)]),
    "a long run of backticks": "`" * 3_999,
    "backslashes": "\\" * 3_999,
    "entities": "&amp;" * 700 + "\n" + "&amp;" * 2_400,
    "the same heading": "## a\n\n" * 500,
    "underlined headings": "a\n-\n" * 400,
    "fences that never close": "~~~a\n\n" * 300,
    "a long line": "a" * (MAX_LINE + 1),
    "many lines": "a\n\n" * MAX_LINES,
    "a long text": ("a" * 99 + "\n") * (MAX_CHARACTERS // 100 + 1),
    "hashes": "#" * 3_000,
}


@pytest.mark.parametrize("text", TOO_MUCH.values(), ids=TOO_MUCH.keys())
def test_what_makes_rendering_slow_deep_or_large_is_refused_before_it_is_rendered(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("catalogue.formats.markdown._converted", None)
    assert refused(text)


def test_a_link_title_that_never_ends_is_just_text() -> None:
    assert render('[a](https://exempel.se "' * 30)


@pytest.mark.parametrize("mark", ["- ", "> ", "1. ", "* "])
def test_as_many_levels_as_a_person_needs_are_fine(mark: str) -> None:
    assert html(mark * MAX_LEVELS + "a").count("a") >= 1
    (one,) = refused(mark * (MAX_LEVELS + 1) + "a")
    assert one.message == "för många nivåer i varandra"


@pytest.mark.parametrize("rule", ["---", "- - - - - - - -", "* * * * * * * *", "-" * 70])
def test_a_line_across_the_page_is_not_a_deep_list(rule: str) -> None:
    assert html(f"a\n\n{rule}\n\nb") == "<p>a</p><hr><p>b</p>"


SNIPPETS = [
    *("[", "]", "(", ")", "](", "*", "**", "_", "__", "`", "``", "```\n", "~~~\n", "!", "![", "<", ">", "&"),
    *(
        "&#x3c;",
        "&lt;",
        "&colon;",
        "\\",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "  ",
        "    ",
        "> ",
        "|",
        "|-|\n",
        "# ",
        "## ",
    ),
    *(
        "===\n",
        "---\n",
        ":   ",
        "[a]: ",
        "a",
        "å b",
        "script",
        "<script>",
        "javascript:",
        "https://a.se",
        "//a.se",
    ),
    *("a.png", '"', "'", "{", "}", "\t", "onclick=", "\x00", "\x02", "\u202e", "😀", "<a@b.se>", "[TOC]"),
]
soup = st.lists(st.sampled_from(SNIPPETS), max_size=40).map("".join) | st.text(max_size=200)
TAGS = {
    *("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "pre", "hr", "dl", "dt", "dd", "br", "img"),
    *("table", "thead", "tbody", "tr", "th", "td", "a", "strong", "em", "code"),
}
ATTRIBUTES = {"href", "src", "alt", "start", "align", "id"}


@settings(max_examples=400)
@given(soup)
@example("[a](https://a.se\n<script>)")
@example("`\\`<script>`")
@example("```\n\n<script>")
@example("[a]: https://a.se '<script>'\n\n[a]")
@example("&lt;script&gt;&#60;script&#62;")
@example("\x02klzzwxh:0000\x03 \x02wzxhzdk:0\x03")
def test_any_text_becomes_harmless_html_or_is_refused(text: str) -> None:
    body = render(text)
    if isinstance(body, list):
        lines = text.split("\n")
        assert body
        for one in body:
            assert 1 <= one.line <= len(lines)
            assert 1 <= one.column <= len(lines[one.line - 1]) + 1
        return
    page = LexborHTMLParser(f"<body>{body.html}").body
    assert page is not None
    for node in page.traverse():
        assert node.tag in TAGS | {"body"}
        assert set(node.attributes) <= ATTRIBUTES
        assert not (node.attributes.get("href") or "/").startswith("//")
        assert not FORBIDDEN.search(node.attributes.get("href") or "")
    attributes = dict.fromkeys(TAGS, ATTRIBUTES)
    schemes = {"https", "mailto", "tel"}
    again = nh3.clean(body.html, tags=TAGS, attributes=attributes, url_schemes=schemes, link_rel=None)
    assert again == body.html
    assert not FORBIDDEN.search(body.html)


@given(soup)
def test_rendering_a_text_does_not_change_the_next_one(text: str) -> None:
    before = render("## A\n\n[x][y]")
    render(f"{text}\n\n[y]: https://exempel.se\n\n## A")
    assert render("## A\n\n[x][y]") == before
