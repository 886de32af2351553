/**
 * Sidan går inte att förstora, eller följer inte fönstrets bredd
 *
 * Den som ser dåligt kan inte dra isär med fingrarna.
 *
 * Kriterium: 1.4.4
 * Rätta: Skriv bara width=device-width, initial-scale=1 i meta viewport.
 * Flaggas: <!doctype html><html lang="sv"><meta name="viewport" content="width=device-width, maximum-scale=1"><title>Om sömn</title><body><main><h1>Om sömn</h1></main></body></html>
 * Flaggas: <!doctype html><html lang="sv"><meta name="viewport" content="width=1024"><title>Om sömn</title><body><main><h1>Om sömn</h1></main></body></html>
 * Flaggas: <style>body { touch-action: none }</style><p>Text</p>
 * Går bra: <p>Text</p>
 */
({ all }) => {
  const metas = all("meta[name=viewport i]");
  const locked = metas.filter(({ content }) => /user-scalable\s*=\s*(no|0|false)/i.test(content) || parseFloat(/maximum-scale\s*=\s*([\d.]+)/i.exec(content)?.[1] ?? 10) < 5 || /width\s*=\s*\d/i.test(content) || parseFloat(/initial-scale\s*=\s*([\d.]+)/i.exec(content)?.[1] ?? 1) > 1);
  const stuck = [document.documentElement, document.body, ...all("main")].filter((one) => /^(none|pan-x|pan-y|pan-x pan-y)$/.test(getComputedStyle(one).touchAction));
  return [...locked, ...stuck, ...(metas.length ? [] : [[document.documentElement, "Sidan saknar meta viewport"]])];
}
