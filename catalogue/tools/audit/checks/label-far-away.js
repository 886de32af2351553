/**
 * Etiketten står långt från sitt fält
 *
 * Den som förstorar skärmen ser bara det ena i taget.
 *
 * Kriterium: 3.3.2 (huset)
 * Rätta: Sätt etiketten strax ovanför eller intill fältet.
 * Flaggas: <label for="f">Namn</label><div style="height:300px"></div><input id="f">
 * Går bra: <label for="f">Namn</label> <input id="f">
 */
({ all, shown, FIELD }) => all(FIELD).filter((one) => {
  const labels = [...(one.labels ?? [])].filter(shown);
  if (!shown(one) || !labels.length || labels.some((label) => label.contains(one))) return false;
  const here = one.getBoundingClientRect();
  return labels.every((label) => {
    const there = label.getBoundingClientRect();
    const aside = Math.max(there.left - here.right, here.left - there.right, 0);
    const above = Math.max(there.top - here.bottom, here.top - there.bottom, 0);
    return aside > 200 || above > 80;
  });
})
