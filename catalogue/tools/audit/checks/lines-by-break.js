/**
 * En uppräkning är skriven som rader med radbrytning
 *
 * En skärmläsare säger inte att det är en lista eller hur många delar den har.
 *
 * Kriterium: 1.3.1
 * Rätta: Använd ul eller ol med li.
 * Flaggas: <p>Sömn<br>Oro<br>Smärta<br>Stress</p>
 * Flaggas: <div><a href="/a">Sömn</a> | <a href="/b">Oro</a> | <a href="/c">Smärta</a> | <a href="/d">Stress</a></div>
 * Går bra: <ul><li>Sömn</li><li>Oro</li></ul>
 * Går bra: <p>Läs om <a href="/a">sömn</a>, <a href="/b">oro</a>, <a href="/c">smärta</a> eller <a href="/d">stress</a>.</p>
 */
({ all, blocks, shown, plain, tokens }) => blocks().filter((one) => {
  if (!shown(one) || one.closest("li, address, pre, blockquote, td, th, h1, h2, h3, button")) return false;
  const lines = one.querySelectorAll("br").length > 2 ? one.innerText.split("\n").map(plain).filter(Boolean) : [];
  const links = [...one.children].filter((part) => part.matches("a, span:has(> a:only-child)"));
  const between = links.slice(1).map((link) => (link.previousSibling?.nodeType === Node.TEXT_NODE ? plain(link.previousSibling.data) : ""));
  return (lines.length > 3 && lines.every((line) => tokens(line).length < 9)) || (links.length > 3 && links.length === one.children.length && between.every((text) => /^[|/•·>\u2013-]?$/.test(text)));
})
