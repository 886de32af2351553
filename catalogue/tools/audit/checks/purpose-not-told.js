/**
 * Ett fält om personen själv säger inte sitt syfte i koden
 *
 * Webbläsaren kan inte fylla i det, och hjälpmedel kan inte visa en symbol.
 *
 * Kriterium: 1.3.5 (huset)
 * Rätta: Skriv autocomplete, till exempel autocomplete="email".
 * Flaggas: <label>E-post <input type="email" name="email"></label>
 * Går bra: <label>E-post <input type="email" name="email" autocomplete="email"></label>
 */
({ all, shown, name }) => all("input, select, textarea").filter((one) => {
  if (!shown(one) || /^(hidden|checkbox|radio|submit|button|search|file|image|reset|range|color)$/.test(one.type) || (one.getAttribute("autocomplete") ?? "").trim()) return false;
  return /^(email|tel)$/.test(one.type) || /^\W*(?:(?:din|ditt|er|your) )?(e-?post(adress)?|e-?mail( address)?|telefon(nummer)?|(tele)?phone( number)?|mobil(nummer)?|förnamn|efternamn|(first|last|full|family|given|user) ?name|surname|your name|ditt namn|postnummer|post ?code|zip( code)?|(street )?address|adress|gatuadress|personnummer|date of birth|birthday|födelsedatum|password|lösenord|city|ort|stad|country|land)\W*(\(.*\))?\W*$/i.test(name(one));
})
