/**
 * Sidan går emot läsarens egna färger
 *
 * I hög kontrast väljer läsaren färgerna. Det som stängs av från det blir oläsligt.
 *
 * Kriterium: 1.4.11 (huset)
 * Rätta: Ta bort forced-color-adjust, och visa lägen med kant eller ord.
 * Flaggas: <style>p { forced-color-adjust: none }</style><p>Text</p>
 * Går bra: <p>Text</p>
 */
({ rules, chosen, all }) => {
  const off = rules().filter(({ style }) => /none|preserve-parent-color/.test(style.getPropertyValue("forced-color-adjust"))).map(({ selector }) => chosen(selector)[0]);
  const gone = rules().filter(({ media, style }) => media.some((one) => /forced-colors|prefers-contrast/.test(one)) && (style.display === "none" || style.visibility === "hidden" || /^0(\.\d)?$/.test(style.opacity))).flatMap(({ selector }) => chosen(selector).filter((one) => one.textContent.trim()).slice(0, 1));
  return [...off.filter(Boolean), ...gone, ...all("[style*='forced-color-adjust']")];
}
