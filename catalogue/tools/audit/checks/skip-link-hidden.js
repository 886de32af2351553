/**
 * Genvägen till innehållet syns aldrig
 *
 * Den som använder tangentbord utan skärmläsare får aldrig veta att den finns.
 *
 * Kriterium: 2.4.1 (huset)
 * Rätta: Visa länken när den får fokus.
 * Flaggas: <a href="#m" style="display:none">Hoppa till innehållet</a><nav><a href="/">A</a></nav><p id="m">Text</p>
 * Går bra: <a href="#m">Hoppa till innehållet</a><nav><a href="/">A</a></nav><p id="m">Text</p>
 */
({ all }) => all("a[href^='#']").slice(0, 3).filter((one) => /^(hoppa|gå (direkt )?till (innehåll|huvud)|skip|jump to)/i.test(one.textContent.trim()) && (!one.checkVisibility({ visibilityProperty: true }) || one.closest("[aria-hidden=true]") || one.tabIndex < 0))
