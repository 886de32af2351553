/**
 * Text är trasig, eller en mall har inte fyllts i
 *
 * Ingen kan läsa den, och en skärmläsare läser upp skräp.
 *
 * Kriterium: 3.1.5 (huset)
 * Rätta: Skriv sidan i UTF-8, med meta charset först, och fyll i det som saknas.
 * Flaggas: <p>Du fÃ¥r vÃ¥rd i mobilen.</p>
 * Flaggas: <p>Hej {{ program.name }}, det här saknas: None.</p>
 * Flaggas: <p>Lorem ipsum dolor sit amet.</p>
 * Går bra: <p>Du får vård i mobilen.</p>
 */
({ wordy, own }) => [...(document.querySelector("meta[charset]") ? [] : [document.documentElement]), ...wordy().filter((one) => !one.closest("code, kbd, samp, pre") && /Ã[\u0080-\u00bf\u2026¥¤¶„…–]|Â[\u00a0-\u00bf]|â€|\ufffd|\{\{|\}\}|\{%|%\}|\[object \w+\]|(?<!\p{L})(undefined|NaN|null|None|lorem ipsum)(?!\p{L})/iu.test(own(one).replace(/(?<!\p{L})none(?!\p{L})/gu, "")))]
