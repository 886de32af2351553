/**
 * Sidan hämtar något från någon annans server
 *
 * Någon utanför får veta vem som läser om vilket tillstånd.
 *
 * Kriterium: (huset)
 * Rätta: Lägg filen på den egna webbplatsen, eller länka dit.
 * Flaggas: <img src="https://example.org/a.png" alt="En kurva" width="20" height="20">
 * Flaggas: <form action="https://example.org/"><label>Namn <input></label><button>Skicka</button></form>
 * Går bra: <p><a href="https://example.org/">En annan webbplats</a></p>
 */
({ all, rules }) => {
  const away = (url) => /^(https?:)?\/\//i.test(url ?? "") && new URL(url, location.href).origin !== location.origin;
  const loads = all("[src], [srcset], [poster], object[data], link[href], form[action], [formaction], a[ping], use[href], image[href]").filter((one) => {
    if (one.localName === "link" && !/stylesheet|preload|icon|preconnect|dns-prefetch|prefetch|modulepreload|prerender|manifest/i.test(one.rel)) return false;
    return ["src", "srcset", "poster", "data", "action", "formaction", "ping", ...(/^(a|base)$/.test(one.localName) ? [] : ["href"])].some((name) => away(one.getAttribute(name)));
  });
  const drawn = rules().some(({ style }) => /url\(["']?(https?:)?\/\//.test(style.cssText) && !style.cssText.includes(location.origin));
  return [...loads, ...(drawn ? [document.documentElement] : [])];
}
