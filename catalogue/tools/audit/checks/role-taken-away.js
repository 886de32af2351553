/**
 * En rubrik, lista, tabell eller kontroll har fått sin roll borttagen
 *
 * Den ser ut som en, men hörs inte som en.
 *
 * Kriterium: 1.3.1
 * Rätta: Ta bort role.
 * Flaggas: <h2 role="presentation">Om sömn</h2>
 * Flaggas: <table role="none"><tr><th>a</th></tr><tr><td>b</td></tr></table>
 * Flaggas: <ul role="presentation"><li>Sömn</li></ul>
 * Går bra: <table role="none"><tr><td>a</td></tr></table>
 */
({ all, rendered }) => {
  const NONE = ":is([role=none], [role=presentation])";
  const MEANING = ":is(h1, h2, h3, h4, h5, h6, button, a[href], input, select, textarea, main, nav, label, legend, form, details, summary, dl, ul, ol, li, dt, dd, figure, fieldset, section[aria-label], section[aria-labelledby], header, footer, dialog, output, tr, th, td, caption, p, img:not([alt='']), blockquote, article)";
  const taken = [
    `${MEANING}${NONE}:not(table${NONE} *)`,
    `table${NONE}:has(th, caption)`,
    "table:not([role]) :is(tr, th, td)[role]:not([role=row], [role=cell], [role=gridcell], [role=columnheader], [role=rowheader])",
    ":is(ul, ol)[role]:not([role=list]):has(> li:not([role]))",
    ":is(h1, h2, h3, h4, h5, h6)[role]:not([role=heading], [role=tab], [role=button], [role=banner], [role=doc-subtitle])",
  ];
  return all(taken.join()).filter(rendered);
}
