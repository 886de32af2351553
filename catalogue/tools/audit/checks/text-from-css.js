/**
 * Text som betyder något läggs till av stilmallen
 *
 * Den följer inte med när stilen stängs av, och går inte att söka eller markera.
 *
 * Kriterium: 1.3.1
 * Rätta: Skriv texten i sidan.
 * Flaggas: <style>.nytt::before { content: "Nytt program: " }</style><p class="nytt">Lugn</p>
 * Går bra: <style>.nytt::before { content: "→ " / "" }</style><p class="nytt">Lugn</p>
 */
({ rendered, rules, holds, chosen }) => {
  const says = (content) => content !== "none" && !/\/ ""$/.test(content) && /\p{L}{3}/u.test(content.replace(/\b(counters?|attr|url)\([^)]*\)|\b(open|close)-quote\b|normal/g, "").split(" / ")[0]);
  return rules().filter((rule) => says(rule.style.content) && holds(rule)).flatMap(({ selector }) => chosen(selector.replace(/::?(before|after)/g, ""))).filter((one) => rendered(one) && ["::before", "::after"].some((kind) => {
    const { content, display } = getComputedStyle(one, kind);
    return display !== "none" && says(content);
  }));
}
