/**
 * Textens storlek följer inte läsarens inställning
 *
 * Den som har bett webbläsaren om större text får den inte.
 *
 * Kriterium: 1.4.4 (huset)
 * Rätta: Sätt storlekar i rem, em eller procent, också på html.
 * Flaggas: <style>p { font-size: 2vw }</style><p>Programmet är till för vuxna.</p>
 * Flaggas: <style>html { font-size: 16px }</style><p>Programmet är till för vuxna.</p>
 * Går bra: <style>p { font-size: 1.1rem }</style><p>Programmet är till för vuxna.</p>
 */
({ rules, holds, chosen, shown, said, all }) => {
  const fixed = (size) => /^[\d.]+(px|pt|pc|cm|mm|in|vw|vh|vmin|vmax|vi|vb)$/.test(size);
  const ruled = rules().filter((rule) => fixed(rule.style.fontSize) && holds(rule)).map((rule) => chosen(rule.selector.replace(/::?(before|after|marker)/g, "")).find((one) => one === document.documentElement || (shown(one) && said(one) && !one.closest("svg"))));
  return [...ruled.filter(Boolean), ...all("[style*=font-size]").filter((one) => fixed(one.style.fontSize) && shown(one) && said(one)), ...(getComputedStyle(document.documentElement).textSizeAdjust === "none" ? [document.documentElement] : [])];
}
