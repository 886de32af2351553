/**
 * Bildens text upprepar det som står bredvid
 *
 * Den som lyssnar hör samma sak två gånger.
 *
 * Kriterium: 1.1.1 (huset)
 * Rätta: alt="" när texten bredvid säger allt.
 * Flaggas: <p><a href="/a"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40" height="40" alt="Sömn"> Sömn</a></p>
 * Går bra: <p><a href="/a"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40" height="40" alt=""> Sömn</a></p>
 */
({ all, heard, plain }) => all("img[alt]").filter((one) => {
  const alt = plain(one.alt).toLowerCase();
  if (!alt || !heard(one)) return false;
  const beside = [one.parentElement?.innerText, one.closest("figure")?.querySelector("figcaption")?.innerText, one.nextElementSibling?.innerText, one.parentElement?.nextElementSibling?.localName === "a" ? one.parentElement.nextElementSibling.innerText : ""];
  return beside.some((text) => plain(text).toLowerCase() === alt);
})
