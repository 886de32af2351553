// What the checks see a page through: what is shown, what it is called, which language it is written in.
// Evaluates to an object that every check in checks/*.js is given. Names and roles are axe-core's own.
(() => {
  const { text: texts, aria, dom } = axe.commons;
  const once = (answer) => {
    const known = new Map();
    return (key) => (known.has(key) ? known.get(key) : (known.set(key, answer(key)), known.get(key)));
  };
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const plain = (text) => (text ?? "").replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();

  const rendered = once((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getClientRects().length > 0);
  const ears = once((one) => {
    for (let at = one; at && at !== document.body; at = at.parentElement) {
      const { position, clipPath, clip, overflow } = getComputedStyle(at);
      const { width, height, right, bottom } = at.getBoundingClientRect();
      if (position === "absolute" && ((width <= 1 && height <= 1 && overflow !== "visible") || clipPath === "inset(50%)" || clip === "rect(0px, 0px, 0px, 0px)")) return true;
      if (right + scrollX < 0 || bottom + scrollY < 0) return true;
    }
    return false;
  });
  // In sight of somebody who sees, and heard by somebody who listens.
  const shown = (one) => rendered(one) && !ears(one);
  const heard = once((one) => dom.isVisibleToScreenReaders(one));
  const name = once((one) => plain(texts.accessibleText(one)));
  const role = once((one) => aria.getRole(one) ?? "");
  const said = once((one) => plain(one.innerText ?? one.textContent));
  const own = (one) => plain([...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join(" "));
  const focusable = (one) => dom.isFocusable(one);
  const tabbable = (one) => dom.isInTabOrder(one);

  const CONTROL = "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, label, option, details, audio[controls], video[controls], [contenteditable]:not([contenteditable=false])";
  const control = (one) => one.matches(CONTROL) || /^(button|link|checkbox|radio|tab|menuitem\w*|option|switch|combobox|textbox|slider|spinbutton|searchbox|treeitem|gridcell)$/.test(one.getAttribute("role") ?? "");
  const FIELD = "input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea";
  const WRITTEN = "input:not([type]), input:is([type=text], [type=search], [type=email], [type=tel], [type=url], [type=number], [type=password], [type=date], [type=time]), textarea, select";
  const block = (one) => one.parentElement?.closest("p, li, td, th, dd, dt, figure, blockquote, h1, h2, h3, h4, h5, h6, div, section, article, main, body") ?? document.body;
  const headings = once(() => all("h1, h2, h3, h4, h5, h6, [role=heading]").filter(heard));

  // Blocks of text: elements whose own text nodes hold words, and what they say, with inline parts.
  const blocks = once(() => {
    const inline = (one) => /^inline/.test(getComputedStyle(one).display) || one.localName === "br";
    return all("body *").filter((one) => rendered(one) && !inline(one) && !one.closest("script, style, svg, pre, code, math, select, textarea, noscript") && [...one.childNodes].some((node) => (node.nodeType === Node.TEXT_NODE && node.data.trim()) || (node.nodeType === Node.ELEMENT_NODE && inline(node) && node.textContent.trim())));
  });

  // What a script listens for on an element: written down by ears.js before the page's own scripts ran.
  const hears = (one, ...kinds) => kinds.some((kind) => one[`on${kind}`] || one.hasAttribute?.(`on${kind}`) || window.__heard?.get(one)?.has(kind));

  // The rules of the page's own style sheets: { selector, style, media }, those within other rules included.
  const rules = once(() => {
    const flat = (list, media, above) => [...(list ?? [])].flatMap((rule) => {
      const own = rule.selectorText;
      const selector = own === undefined ? above : above ? (own.includes("&") ? own.replaceAll("&", `:is(${above})`) : `:is(${above}) ${own}`) : own;
      const here = rule.style && selector !== undefined ? [{ selector, style: rule.style, media }] : [];
      return [...here, ...flat(rule.cssRules, rule.media ? [...media, rule.media.mediaText] : media, selector)];
    });
    return [...document.styleSheets].flatMap((sheet) => {
      try {
        return flat(sheet.cssRules, sheet.media.length ? [sheet.media.mediaText] : [], undefined);
      } catch {
        return [];
      }
    });
  });
  const holds = ({ media }) => media.every((one) => matchMedia(one).matches);
  const chosen = (selector) => {
    try {
      return all(selector);
    } catch {
      return [];
    }
  };
  // A selector without what somebody does just then, as :hover, also where that stood in :is().
  const untouched = (selector, doing) => selector.replace(doing, "").replace(/:(is|where)\([\s,]*\)/g, "");
  // Elements in sight with words of their own.
  const wordy = once(() => all("body *").filter((one) => !one.closest("script, style, noscript, template") && own(one) && rendered(one)));
  // What an element says without some of its parts.
  const without = (one, selector) => {
    if (!one.querySelector(selector)) return plain(one.textContent);
    const copy = one.cloneNode(true);
    for (const part of all(selector, copy)) part.remove();
    return plain(copy.textContent);
  };
  // What something points at by the ids in an attribute.
  const pointed = (one, attribute) => (one.getAttribute(attribute) ?? "").split(/\s+/).filter(Boolean).map((id) => document.getElementById(id));

  const pixel = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const parts = once((color) => {
    pixel.clearRect(0, 0, 1, 1);
    pixel.fillStyle = color;
    pixel.fillRect(0, 0, 1, 1);
    return [...pixel.getImageData(0, 0, 1, 1).data];
  });
  const over = (above, below) => above.map((value, at) => (at < 3 ? (value * above[3] + below[at] * (255 - above[3])) / 255 : 255));
  const luminance = (color) => {
    const [red, green, blue] = color.map((value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (first, second) => {
    const [dark, light] = [luminance(first), luminance(second)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  // The colour behind an element, by the backgrounds of what it stands in; null when a picture is among them.
  const ground = (one) => {
    const behind = [];
    for (let at = one; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      if (backgroundImage !== "none") return null;
      behind.unshift(parts(backgroundColor));
    }
    return behind.reduce((below, above) => over(above, below), [255, 255, 255, 255]);
  };

  const STOPS = {
    sv: "och att det som en på är av för med den till inte om har ett eller men vi kan så när du jag från var ska vara hur där mot också efter finns vid andra utan deras hon han de dig sig sin än bara här alla något denna hade blev detta ut upp under mycket",
    en: "the and of to in is that it for was with on as are be this by at from or have an they which you not but we his her she he their there were been has had when who will more no if out so what can all would about into than them its our your my do how therapy treatment treatments trial randomized randomised controlled study studies effect effects delivered based cognitive behavioral behavioural adults children adolescents patients anxiety disorder disorders outcomes versus following unless required fields optional",
    nl: "de het een en van ik te dat die in is niet op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze want nog zal me zij nu geen iets worden waar veel doen",
    fr: "le la les des du de et un une est que qui dans pour pas sur plus par avec ne se ce il elle nous vous au aux sont mais ou cette ces leur tout être fait été comme son sa ses je tu dit même aussi bien sans deux très",
    de: "der die das und ist nicht ein eine zu den von mit sich auf für dem des im als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man kann ich wir",
    es: "el la los las de que y en un una es por con no para se del al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos",
    fi: "ja on ei että se hän oli ovat mutta niin kun joka tai kuin myös sitä sen jos mitä voi nyt minä sinä tämä hänen sekä ole olla vain vielä kanssa jo ne mukaan siitä niitä jotka tämä tässä tämän tarvitset heti kuten ole apua soita verkossa hoito hoidosta hoitoa",
    da: "og at det er en til på de som med for af ikke der var den har jeg han et fra vi kan så men hun eller når skal efter ud meget være bliver også havde blev disse hvad hvor mig dig sig nogle kun",
    no: "og det er en til på som med for av ikke de at har jeg den han et fra vi kan så men hun eller når skal etter ut være blir også hadde ble disse hva hvor meg deg seg noen bare mye",
    it: "il lo la gli le di che e un una è per con non del della dei sono si da nel come più ma anche al ha questo alla suo loro essere questa tutti nella ci tra dalla molto quando stato",
    pt: "o a os as de que e do da em um uma para com não por mais dos como mas foi ao ele das tem à seu sua ou ser quando muito nos já está eu também só pelo pela até isso",
    pl: "i w na z do nie się że to jest jak o co po za od tak ale przez dla czy są jej ich był jego być może tylko już które który także oraz bardzo",
  };
  const stops = new Map();
  for (const [code, words] of Object.entries(STOPS)) for (const word of words.split(" ")) stops.set(word, [...(stops.get(word) ?? []), code]);
  const near = { da: "no", no: "da", nb: "no", nn: "no" };
  const SCRIPTS = [["ar|fa|ur|ckb|ps|ug", /\p{Script=Arabic}/u], ["he|yi", /\p{Script=Hebrew}/u], ["ru|uk|bg|sr|be|mk|kk|ky|mn|tg", /\p{Script=Cyrillic}/u], ["el", /\p{Script=Greek}/u], ["zh|ja|ko", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u], ["th", /\p{Script=Thai}/u], ["hi|mr|ne", /\p{Script=Devanagari}/u], ["am|ti", /\p{Script=Ethiopic}/u]];
  const tokens = (text) => text.toLowerCase().match(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu) ?? [];

  // The language a text is written in: { code, sure } by its commonest words or its letters; null when it cannot be told.
  const written = (text) => {
    const words = tokens(text);
    const letters = [...text.matchAll(/\p{L}/gu)].length;
    if (/[\u0370-\u1fff\u2e80-\uffff]/.test(text)) for (const [codes, script] of SCRIPTS) if (letters > 3 && [...text].filter((sign) => script.test(sign)).length > letters / 2) return { code: codes, sure: true };
    if (words.length < 4) return null;
    const nordic = /[æø]/i.test(text) ? ["sv"] : /[äö]/i.test(text) ? ["da", "no"] : [];
    const marked = words.filter((word) => /[åäö]/.test(word)).length / words.length >= 0.2;
    const rings = /å/i.test(text);
    const without = (code) => marked && (/^(en|nl|fr|es|it|pt|pl)$/.test(code) || (rings && /^(de|fi)$/.test(code)));
    const heardOf = Object.fromEntries(Object.keys(STOPS).map((code) => [code, []]));
    for (const word of words) for (const code of stops.get(word) ?? []) heardOf[code].push(word);
    const counts = Object.entries(heardOf).filter(([code]) => !nordic.includes(code) && !without(code)).map(([code, some]) => [some.length, code, new Set(some).size]).sort((a, b) => b[0] - a[0]);
    const [[most, code, different], ...rest] = counts;
    const next = rest.find(([, other]) => near[code] !== other)?.[0] ?? 0;
    return { code, sure: different >= 3 && most / words.length >= 0.15 && most >= 1.6 * next, most, next, words: words.length };
  };
  const speaks = (lang, code) => {
    const primary = (lang ?? "").toLowerCase().split(/[-_]/)[0];
    return code.split("|").some((one) => one === primary || near[one] === primary || near[primary] === one);
  };
  const langOf = (one) => one.closest("[lang]")?.getAttribute("lang") || document.documentElement.getAttribute("xml:lang") || "";

  const nameOf = (one) => {
    if (one.id) return `#${CSS.escape(one.id)}`;
    const label = one.localName + [...one.classList].map((kind) => `.${CSS.escape(kind)}`).join("");
    const parent = one.parentElement;
    return parent && parent !== document.documentElement ? `${nameOf(parent)} > ${label}` : label;
  };

  return { all, plain, rendered, shown, ears, heard, name, role, said, own, focusable, tabbable, control, CONTROL, FIELD, WRITTEN, block, headings: () => headings(0), blocks: () => blocks(0), rules: () => rules(0), holds, chosen, untouched, wordy: () => wordy(0), pointed, without, hears, parts, over, ratio, ground, tokens, written, speaks, langOf, nameOf };
})()
