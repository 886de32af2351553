/**
 * Text som läses från höger saknar dir
 *
 * Skiljetecken och siffror hamnar på fel sida.
 *
 * Kriterium: 1.3.2
 * Rätta: Skriv dir="rtl" på delen.
 * Flaggas: <p lang="ar">هذا النص مكتوب باللغة العربية</p>
 * Flaggas: <p>Ring <span style="unicode-bidi:bidi-override;direction:rtl">7711</span> om du behöver råd.</p>
 * Går bra: <p lang="ar" dir="rtl">هذا النص مكتوب باللغة العربية</p>
 */
({ blocks, said, wordy }) => [...wordy().filter((one) => /override/.test(getComputedStyle(one).unicodeBidi)), ...blocks().filter((one) => {
  const text = [...said(one)].filter((sign) => /\p{L}/u.test(sign));
  const right = text.filter((sign) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(sign)).length > text.length * 0.6 && text.length > 8;
  const { direction } = getComputedStyle(one);
  return (right && direction !== "rtl") || (text.length > 8 && direction === "rtl" && !text.some((sign) => /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/u.test(sign)));
})]
