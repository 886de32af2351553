/**
 * Stilmallen hindrar läsaren från att glesa ut texten
 *
 * Den som har dyslexi glesar ofta ut raderna och orden med en egen stil, och !important vinner över den.
 *
 * Kriterium: 1.4.12
 * Rätta: Ta bort !important från line-height, letter-spacing och word-spacing.
 * Flaggas: <style>p { line-height: 1.1 !important }</style><p>Programmet är till för vuxna.</p>
 * Flaggas: <p style="letter-spacing:0 !important">Programmet är till för vuxna.</p>
 * Går bra: <style>p { line-height: 1.5 }</style><p>Programmet är till för vuxna.</p>
 */
({ rules, chosen, all, rendered }) => {
  const forced = (style) => ["line-height", "letter-spacing", "word-spacing"].some((name) => style.getPropertyPriority(name));
  return [...rules().filter(({ style }) => forced(style)).map(({ selector }) => chosen(selector).find(rendered)).filter(Boolean), ...all("[style*='!important']").filter((one) => forced(one.style))];
}
