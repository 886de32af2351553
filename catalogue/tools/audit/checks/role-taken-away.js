/**
 * En rubrik, lista, tabell eller kontroll har fått sin roll borttagen
 *
 * Den ser ut som en, men hörs inte som en.
 *
 * Kriterium: 1.3.1
 * Rätta: Ta bort role.
 * Flaggas: <h2 role="presentation">Om sömn</h2>
 * Flaggas: <table role="none"><tr><th>a</th></tr><tr><td>b</td></tr></table>
 * Går bra: <table role="none"><tr><td>a</td></tr></table>
 */
({ all, rendered }) => all(":is(h1, h2, h3, h4, h5, h6, button, a[href], input, select, textarea, main, nav, label, legend, form, details, summary, dl, blockquote, article):is([role=none], [role=presentation]), table:is([role=none], [role=presentation]):has(th, caption), :is(h1, h2, h3, h4, h5, h6)[role]:not([role=heading], [role=none], [role=presentation], [role=tab], [role=button], [role=banner], [role=doc-subtitle])").filter(rendered)
