/**
 * En anvisning bygger på var något står, hur det ser ut eller hur det låter
 *
 * Den som inte ser sidan, eller ser den i en smal ruta, vet inte vad som menas.
 *
 * Kriterium: 1.3.3
 * Rätta: Säg vad saken heter, eller länka till den.
 * Flaggas: <p>Tryck på knappen till höger.</p>
 * Flaggas: <p>Use the round button to go on.</p>
 * Flaggas: <p>Se listan i spalten till vänster.</p>
 * Flaggas: <p>Den gröna knappen sparar.</p>
 * Flaggas: <p>Filtret finns i högerspalten.</p>
 * Går bra: <p>Tryck på knappen Sök.</p>
 * Går bra: <p>Se <a href="#finns">listan över program</a> här nedanför.</p><p id="finns">Listan</p>
 */
({ all, blocks, shown, plain }) => {
  const THING = "(knapp\\w*|länk\\w*|ruta\\w*|rutor\\w*|meny\\w*|list\\w*|fält\\w*|formulär\\w*|spalt\\w*|kolumn\\w*|ikon\\w*|bild\\w*|diagram\\w*|tabell\\w*|symbol\\w*|pil\\w*|buttons?|links?|box(es)?|menus?|navigation|lists?|fields?|forms?|columns?|icons?|images?|pictures?|charts?|tables?|tabs?|panel|sidebar|options?|sections?|arrows?|text|items?|choices?|instructions?|details|information)";
  const SIDE = "((till|åt|på|i spalten till) (höger|vänster)( sida\\w*)?|(längst )?(upp|ner|ned)(till|e|åt)?( till)? (höger|vänster)|nere i hörnet|uppe i hörnet|(to|on|at) (the|your) (far )?(right|left)( (side|hand( side)?))?|in the (right|left)(-hand)?( side)?( column| corner| panel)?|(right|left)-hand|in the (upper|lower|top|bottom) (right|left)|at the (top|bottom) of (the|this) (page|screen)|(över|under)st på sidan)";
  const PLACED = "(?<!\\p{L})((den |det |de )?(högra|vänstra|övre|nedre|översta|understa|yttersta) (knappen|länken|rutan|menyn|listan|fältet|spalten|kolumnen|raden|hörnet|delen|ikonen)|(höger|vänster)(spalten|menyn|kolumnen|kanten|sidan|ställda))(?!\\p{L})";
  const LOOK = "(den |det |de )?(runda|fyrkantiga|trekantiga|ovala|stora|lilla|röda|gröna|blå|gula|orange|svarta|grå)|(the )?(round|square|triangular|oval|circular|rectangular|big|large|small|red|green|blue|yellow|orange|black|grey|gray|purple|pink)( colou?red)?";
  const DO = "(tryck|klicka|välj|använd|se|peka|fyll i|titta|gå till|press|click|select|choose|use|see|tap|push|fill|go to|find|refer|follow|follows|check|look|pick|complete|enter|submit|hit|available|navigate|can be found|finns|hittar)";
  const word = (pattern) => `(?<!\\p{L})${pattern}(?!\\p{L})`;
  const forms = [
    new RegExp(`${word(THING)}.{0,25}${word(SIDE)}`, "iu"),
    new RegExp(`${word(SIDE)}.{0,25}${word(THING)}`, "iu"),
    new RegExp(`${word(DO)}.{0,50}${word(SIDE)}`, "iu"),
    new RegExp(`${word(DO)}.{0,30}(?<!\\p{L})(${LOOK}) ${word("(knappen|knapparna|länken|rutan|pilen|ikonen|symbolen|fältet|cirkeln|kvadraten|button|buttons|link|links|box|arrow|icon|symbol|field|circle|square|text|section|menu)")}`, "iu"),
    new RegExp(PLACED, "iu"),
    new RegExp(`(?<!\\p{L})(den |det |de )(runda|fyrkantiga|trekantiga|ovala|stora|lilla|röda|gröna|blå|gula|orange|svarta|grå) (knappen|knapparna|länken|länkarna|rutan|rutorna|pilen|ikonen|symbolen|fältet|cirkeln|raden|raderna|linjen|stapeln|staplarna)(?!\\p{L})`, "iu"),
    new RegExp(`(?<!\\p{L})(knappen|länken|rutan|pilen|ikonen|symbolen|fältet) (som är |med )(rund|fyrkantig|stor|liten|röd|grön|blå|gul|orange|svart|grå)`, "iu"),
    /(när|efter att) (du hör|det hörs|det plingar|det piper|signalen|ljudet)/i,
    /(när|efter att) du hör (en |ett )?(signal|pip|ljud|plingande)|(when|after) you hear (a|the) (beep|tone|sound|chime|bell)/i,
    /(?<!\p{L})(the|see|use|in|from|select) (\p{L}+ ){0,3}(above|below) (to|for|and) (\p{L}+ )?(continue|proceed|navigate|select|choose)/iu,
  ];
  const hint = /höger|vänster|hörn|över|under|right|left|corner|top|bottom|above|below|rund|kantig|oval|stora|lilla|röd|grön|blå|gul|orange|svart|grå|round|square|triang|circ|rect|big|large|small|red|green|blue|yellow|black|gr[ea]y|purple|pink|signal|pip|ljud|pling|beep|tone|sound|chime|bell/i;
  return blocks().filter((one) => {
    if (!hint.test(one.textContent) || !shown(one) || one.closest("blockquote, table, svg, figure")) return false;
    const text = plain(one.innerText);
    const leads = all("a[href^='#']", one).map((link) => plain(link.innerText));
    return text.split(/(?<=[.!?])\s+/).some((sentence) => sentence.length < 400 && !leads.some((words) => words && sentence.includes(words)) && !/[”"«»'’“](?=\p{Lu})/u.test(sentence) && forms.some((form) => form.test(sentence)));
  });
}
