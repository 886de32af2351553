/**
 * En kontroll går inte att nå med tangentbordet
 *
 * Den kallas knapp, länk eller kryssruta men står inte i tabbordningen.
 *
 * Kriterium: 2.1.1
 * Rätta: Använd button, a href eller input.
 * Flaggas: <span role="button">Öppna</span>
 * Flaggas: <a onclick="document.title = 'x'">Öppna</a>
 * Flaggas: <button tabindex="-1">Öppna</button>
 * Går bra: <span role="button" tabindex="0">Öppna</span>
 */
({ all, shown, hears, tabbable, heard, focusable }) =>
  all("[role=button], [role=link], [role=checkbox], [role=switch], [role=textbox], [role=combobox], a:not([href]), button[tabindex^='-'], a[href][tabindex^='-'], input[tabindex^='-'], select[tabindex^='-'], textarea[tabindex^='-']").filter((one) => {
    if (!shown(one) || !heard(one) || tabbable(one) || one.disabled || one.getAttribute("aria-disabled") === "true" || one.closest("[inert], fieldset:disabled")) return false;
    if (one.closest("[role=toolbar], [role=tablist], [role=menu], [role=menubar], [role=listbox], [role=tree], [role=grid], [role=radiogroup], [role=combobox]") || one.getAttribute("aria-activedescendant")) return false;
    if (one.matches("a:not([href]):not([role])")) return hears(one, "click", "mousedown") && !focusable(one);
    return !all("a[href], button, input", one).some(tabbable);
  })
