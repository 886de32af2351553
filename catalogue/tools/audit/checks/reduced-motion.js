/**
 * Något rör sig fast besökaren har bett om stillhet
 *
 * Rörelse på skärmen gör en del människor yra.
 *
 * Kriterium: 2.3.3 (huset)
 * Rätta: Lägg rörelsen i @media (prefers-reduced-motion: no-preference).
 * Flaggas: <style>@keyframes r { to { transform: translateX(99px) } } .r { animation: r 4s 3 }</style><p class="r">Nytt!</p>
 * Flaggas: <style>p { transition: transform 1s }</style><p>Text</p>
 * Flaggas: <style>html { scroll-behavior: smooth }</style><p>Text</p>
 * Flaggas: <svg role="img" aria-label="En prick" width="20" height="20"><circle r="5"><animate attributeName="r" values="2;9;2" dur="1s" repeatCount="indefinite"/></circle></svg>
 * Går bra: <style>@keyframes r { to { transform: translateX(99px) } } @media (prefers-reduced-motion: no-preference) { .r { animation: r 4s } }</style><p class="r">Nytt!</p>
 */
({ all, rendered, rules, holds, chosen }) => {
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) return [];
  const slow = (times) => times.split(",").some((one) => parseFloat(one) * (/ms/.test(one) ? 1 : 1000) > 250);
  const running = document.getAnimations().filter((one) => !(one instanceof CSSTransition) && one.effect?.target?.checkVisibility?.() && one.effect.getComputedTiming().activeDuration > 500).map((one) => one.effect.target);
  const glides = rules().filter((rule) => (rule.style.transitionDuration || rule.style.animationDuration) && holds(rule)).flatMap(({ selector }) => chosen(selector.replace(/:(hover|focus|active|focus-visible|focus-within)(?![\w-])/g, "")).filter(rendered).slice(0, 1)).filter((one) => slow(getComputedStyle(one).transitionDuration));
  const smooth = [document.documentElement, document.body].filter((one) => getComputedStyle(one).scrollBehavior === "smooth");
  return [...running, ...glides, ...smooth, ...all("svg :is(animate, animateTransform, animateMotion, set)[repeatCount]").map((one) => one.closest("svg"))];
}
