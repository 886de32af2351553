/**
 * En rubrik är ett helt stycke
 *
 * Den som hoppar mellan rubriker hör en mening i stället för vad avsnittet heter.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Gör den till ett stycke, och framhäv med strong om det behövs.
 * Flaggas: <h2>Var inte ensam. Ring någon du litar på, eller gå till en granne.</h2>
 * Går bra: <h2>Ring någon du litar på</h2><p>Var inte ensam.</p>
 */
({ headings, name }) => headings().filter((one) => /[.!]$/.test(name(one)) && name(one).split(" ").length > 6 && /\p{Ll}[.!] \p{Lu}/u.test(name(one)))
