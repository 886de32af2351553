/**
 * Det som ska tryckas på är litet på en telefon
 *
 * Den som har svårt att styra handen träffar bredvid.
 *
 * Kriterium: 2.5.8 (huset)
 * Rätta: Gör knappar och fält minst 24 px höga och breda överallt, och 44 px höga på telefoner.
 * Flaggas: <button style="font-size:12px;height:14px;padding:0;border:0">Sök</button>
 * Går bra: <button style="min-height:44px;min-width:44px">Sök</button>
 */
({ all, shown, ears }) => {
  const least = innerWidth < 480 ? 44 : 24;
  return all("button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=tab], [role=switch]").filter((one) => {
    if (!shown(one) || ears(one) || one.disabled) return false;
    const box = (one.closest("label") ?? (one.labels?.[0] && /checkbox|radio/.test(one.type) ? one.labels[0] : one)).getBoundingClientRect();
    const { width, height } = one.getBoundingClientRect();
    return Math.max(box.height, height) < least - 0.5 || Math.max(box.width, width) < 23.5;
  });
}
