/**
 * Koden använder element eller attribut som inte längre hör till språket
 *
 * Hjälpmedel kan sluta förstå dem.
 *
 * Kriterium: 4.1.1 (huset)
 * Rätta: Använd CSS för utseendet.
 * Flaggas: <p><font color="red">Text</font></p>
 * Går bra: <p>Text</p>
 */
({ all }) => [...all("font, center, big, strike, tt, marquee, blink, basefont, frame, frameset, noframes, acronym, applet, dir, isindex, listing, plaintext, xmp, spacer, nobr, multicol, bgsound"), ...all("[bgcolor], [align]:not(svg *), table[border]:not([border='0'], [border='1'], [border='']), [cellpadding], [cellspacing], body[text], body[link], [vspace], [hspace]"), ...(document.doctype ? [] : [document.documentElement])]
