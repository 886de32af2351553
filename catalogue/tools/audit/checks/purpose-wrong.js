/**
 * Ett fält säger fel syfte i koden
 *
 * Webbläsaren fyller i fel uppgift, och hjälpmedel visar fel symbol.
 *
 * Kriterium: 1.3.5
 * Rätta: Skriv det autocomplete som svarar mot etiketten, till exempel autocomplete="email" för e-post.
 * Flaggas: <label>E-post <input type="email" autocomplete="tel"></label>
 * Flaggas: <label>Sök program <input type="search" autocomplete="cc-number"></label>
 * Går bra: <label>E-post <input type="email" autocomplete="email"></label>
 */
({ all, shown, name }) => {
  const FITS = [[/e-?post|e-?mail/i, "email|username"], [/telefon|mobil|phone/i, "tel"], [/förnamn|first name|given name/i, "given-name"], [/efternamn|surname|last name|family name/i, "family-name"], [/postnummer|post ?code|zip/i, "postal-code"], [/(?<!\p{L})(ort|stad|city)(?!\p{L})/iu, "address-level"], [/lösenord|password/i, "password"], [/namn|name/i, "name|nickname|organization|username"], [/adress|address|gata/i, "address|street|url|email"], [/land|country/i, "country"], [/organisation|företag|company/i, "organization"], [/webb|sida|url/i, "url"], [/födelse|birth/i, "bday"]];
  return all("input[autocomplete], textarea[autocomplete], select[autocomplete]").filter((one) => {
    const last = one.getAttribute("autocomplete").trim().toLowerCase().split(/\s+/).at(-1);
    if (!shown(one) || /^(on|off|)$/.test(last)) return shown(one) && last === "off" && /^(email|tel|password)$/.test(one.type);
    const fits = FITS.find(([words]) => words.test(name(one)));
    return fits ? !fits[1].split("|").some((word) => last.includes(word)) : true;
  });
}
