/**
 * En mening är på ett annat språk än stycket den står i
 *
 * Skärmläsaren läser den med fel uttal.
 *
 * Kriterium: 3.1.2
 * Rätta: Märk meningen med lang.
 * Flaggas: <p>Så sa de till oss på den tiden när det hände. ”It is the best of all that we have seen and there will be more.” Sedan gick de hem igen till sitt och kom inte tillbaka.</p>
 * Går bra: <p>Så sa de till oss. <q lang="en">It is the best of all that we have seen and there will be more.</q> Sedan gick de hem.</p>
 */
({ blocks, written, speaks, langOf, heard, without }) =>
  blocks().filter((one) => {
    if (!heard(one) || one.closest("code, kbd, pre, svg, math") || one.querySelector("code")) return false;
    const sentences = without(one, "[lang], script, style, code, template").split(/(?<=[.!?:”"»])\s+|[“”"«»]/);
    const lang = langOf(one);
    return lang && sentences.length > 1 && sentences.some((text) => {
      const told = written(text);
      return told?.sure && !speaks(lang, told.code) && (told.code.includes("|") || (told.words >= 6 && told.most >= 3 && told.next <= told.most / 2));
    });
  })
