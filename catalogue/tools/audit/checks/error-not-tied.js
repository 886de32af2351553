/**
 * Ett felmeddelande står vid ett fält utan att höra till det
 *
 * Den som lyssnar hör aldrig vilket fält som är fel, eller varför.
 *
 * Kriterium: 3.3.1
 * Rätta: Ge meddelandet ett id, och fältet aria-describedby och aria-invalid.
 * Flaggas: <label for="e">E-post</label><input id="e"><span class="error">Skriv en adress med @.</span>
 * Flaggas: <p><label for="e">Effekt</label><input id="e"><span class="error" id="e-fel"></span></p>
 * Går bra: <label for="e">E-post</label><input id="e" aria-describedby="f"><span class="error" id="f">Skriv en adress med @.</span>
 * Går bra: <fieldset aria-describedby="f"><legend>Tid</legend><label>Från <input></label> <label>Till <input></label><p class="error" id="f">Välj en tid.</p></fieldset>
 * Går bra: <label for="e">E-post <span class="error">Skriv en adress med @.</span></label><input id="e">
 */
({ all, shown, FIELD, plain }) =>
  all("[class*=error i], [class*=invalid i], [class*=felmedd i], [id*=error i]").filter((one) => {
    const text = plain(one.innerText);
    if (!text && one.id && one.matches("p, span, div")) return all(FIELD, one.parentElement).length === 1 && !all("[aria-describedby], [aria-errormessage]").some((part) => `${part.getAttribute("aria-describedby")} ${part.getAttribute("aria-errormessage")}`.split(/\s+/).includes(one.id));
    if (!shown(one) || !text || text.length > 160 || one.matches("input, select, textarea, form, fieldset, label, body, a, [class*=summary i]") || one.querySelector("input, select, textarea, ul, a") || one.closest("label, legend, [class*=summary i]")) return false;
    const form = one.closest("form, fieldset") ?? one.parentElement?.parentElement;
    const pointing = form && all(FIELD, form).length ? [form, ...all("[aria-describedby], [aria-errormessage], [aria-labelledby]", form)] : [];
    const ids = [one, ...all("[id]", one)].map((part) => part.id);
    for (let at = one.parentElement; at; at = at.parentElement) if (at.id) ids.push(at.id);
    return pointing.length > 0 && !pointing.some((field) => `${field.getAttribute("aria-describedby")} ${field.getAttribute("aria-errormessage")} ${field.getAttribute("aria-labelledby")}`.split(/\s+/).some((id) => ids.includes(id)));
  })
