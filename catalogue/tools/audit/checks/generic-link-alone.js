/**
 * Länktexten säger ingenting för sig själv
 *
 * Det som står runt om förklarar den, men en lista över sidans länkar säger bara ”läs mer”.
 *
 * Kriterium: 2.4.4 (huset)
 * Rätta: Skriv vad som finns där länken leder, i själva länken.
 * Flaggas: <p>Program som hjälper mot sömnsvårigheter för vuxna. <a href="/a">Läs mer</a></p>
 * Går bra: <p>Program som hjälper: <a href="/a">sömn för vuxna</a></p>
 */
({ all, heard, name }) => all("a[href]").filter((one) => heard(one) && /^(läs (mer|vidare)|mer|här|klicka här|se mer|(read|see|view|learn) more|more|here|click here|details|this( page| link)?|link)[\s.…›»→>!:]*$/i.test(name(one)))
