/**
 * En förklaring vid ett fält hör inte till fältet
 *
 * Den som lyssnar hör etiketten men inte förklaringen.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Ge förklaringen ett id, och peka på det med aria-describedby från fältet.
 * Flaggas: <div><label for="e">Tid</label><input id="e"><p class="hint">Skriv till exempel 12.30.</p></div>
 * Går bra: <div><label for="e">Tid</label><input id="e" aria-describedby="f"><p class="hint" id="f">Skriv till exempel 12.30.</p></div>
 */
({ all, shown, FIELD, plain, pointed }) => all(FIELD).filter((one) => {
  if (!shown(one) || all(FIELD, one.parentElement).length > 1) return false;
  const told = [...pointed(one, "aria-describedby"), ...pointed(one, "aria-labelledby"), ...pointed(one, "aria-errormessage"), ...(one.labels ?? [])].filter(Boolean);
  const called = [...one.parentElement.children].filter((part) => part.matches("[class~=help], [class~=hint], [class~=hjalp], [id$=-hjalp], [id$=-hint]"));
  const beside = [...called, one.previousElementSibling, one.nextElementSibling].filter((part) => part && /^(p|small|span|div)$/.test(part.localName) && !part.querySelector("a, button, input, select") && /\p{L}{2}.*\s.*\p{L}{2}/u.test(plain(part.innerText)) && shown(part) && !part.matches("[role=status], [role=alert], [aria-live], [aria-hidden=true], output"));
  return beside.some((part) => !told.some((other) => other.contains(part) || part.contains(other)));
})
