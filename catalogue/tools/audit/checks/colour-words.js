/**
 * En anvisning bygger bara på färg
 *
 * Den som inte ser skillnad på färger vet inte vad som menas.
 *
 * Kriterium: 1.4.1
 * Rätta: Säg det med ord eller märke också, till exempel ”obligatoriskt”.
 * Flaggas: <p>Fält markerade med rött måste fyllas i.</p>
 * Flaggas: <p>Required fields are shown in red.</p>
 * Flaggas: <p>Rödmarkerade rader saknar uppgift.</p>
 * Går bra: <p>Fält märkta med ordet obligatoriskt måste fyllas i.</p>
 */
({ blocks, shown, plain }) => {
  const COLOUR = "(rött?|röda?|grönt?|gröna|blått?|blåa?|gult?|gula|orange|lila|rosa|grått?|grå|red|green|blue|yellow|purple|pink|gr[ea]y|colou?r|färg(en|er)?)";
  const forms = [
    /(?<!\p{L})(röd|grön|blå|gul|orange|lila|rosa|grå)(markera|färga|skriv|strecka|kanta|tona)\p{L}*/iu,
    /(?<!\p{L})(de|den|det) (röda|gröna|blåa?|gula|grå(a)?) (är|visar|betyder|måste|har|gäller|saknar)(?!\p{L})/iu,
    new RegExp(`(?<!\\p{L})(markera\\p{L}*|märk\\p{L}*|visa\\p{L}*|skriv\\p{L}*|stå\\p{L}*|är|marked|shown|displayed|highlighted|indicated|written|printed|appears?|are|coded|identified|listed|denoted|outlined|coloured|colored)( \\p{L}+){0,3} (med|i|in|with|by|using)( \\p{L}+){0,1} ${COLOUR}(?!\\p{L})`, "iu"),
    new RegExp(`(?<!\\p{L})(fält|rader|ord|datum|dagar|produkter|fields?|items?|rows?|words?|dates?|days?|products?|entries|links?|text|labels?|names?|answers?|options?|events?|lines?|bars?|cells?) (som är |in |i |that (is|are) |which (is|are) )(the )?(röda?|rött?|gröna?|grönt?|blå|gul\\p{L}?|red|green|blue|yellow|orange|purple|bold red)(?!\\p{L})`, "iu"),
    new RegExp(`(?<!\\p{L})${COLOUR} (=|means|betyder|indicates?|shows?|visar|stands for|represents?|står för)(?!\\p{L})`, "iu"),
    new RegExp(`(?<!\\p{L})(red|green|blue|yellow|röda|gröna|blå|gula) (fields?|items?|rows?|words?|dates?|days?|text|answers?|lines?|bars?|cells?|fält\\p{L}*|rader\\p{L}*|ord\\p{L}*|datum\\p{L}*|linje\\p{L}*|stapl\\p{L}*)( (are|is|must|have|show|indicate|mean|måste|är|visar|betyder)(?!\\p{L}))`, "iu"),
  ];
  const named = /röd|rött|grön|blå|gul|orange|lila|rosa|grå|red|green|blue|yellow|purple|pink|gr[ea]y|colou?r|färg/i;
  return blocks().filter((one) => named.test(one.textContent) && shown(one) && !one.closest("blockquote, code") && forms.some((form) => form.test(plain(one.innerText))) && !/\*|asterisk|stjärna|icon|ikon|symbol|ordet|the word|underline|understruk|även|också|also/i.test(plain(one.innerText)));
}
