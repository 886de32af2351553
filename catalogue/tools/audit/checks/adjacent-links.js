/**
 * Två länkar bredvid varandra leder till samma ställe
 *
 * Den som går med tangentbord måste förbi dem båda.
 *
 * Kriterium: 2.4.4 (huset)
 * Rätta: Lägg bild och text i en länk.
 * Flaggas: <p><a href="/a"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40" height="40" alt="Kurva"></a> <a href="/a">Sömn</a></p>
 * Går bra: <p><a href="/a">Sömn</a> och <a href="/b">oro</a></p>
 */
({ all, heard, plain }) => all("a[href]").filter((one) => {
  const next = one.nextElementSibling;
  return next?.localName === "a" && next.href === one.href && heard(one) && heard(next) && !plain(one.nextSibling === next ? "" : one.nextSibling?.data);
})
