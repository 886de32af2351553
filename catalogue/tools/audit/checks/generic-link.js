/**
 * Länktexten säger inte vart länken leder
 *
 * Den som hoppar mellan länkar med skärmläsare hör bara ”läs mer”, utan det som står runt om.
 *
 * Kriterium: 2.4.4
 * Rätta: Skriv vad som finns där länken leder.
 * Flaggas: <p><a href="/a">Läs mer</a></p>
 * Flaggas: <p>Klicka <a href="/a">här</a>.</p>
 * Går bra: <p><a href="/a">Läs mer om sömn</a></p>
 * Går bra: <p>Program som hjälper mot sömnsvårigheter för vuxna. <a href="/a">Läs mer</a></p>
 */
({ all, heard, name, block, plain, tokens }) => {
  const GENERIC = /^(läs (mer|vidare)|mer( information| info)?|här|klicka( här)?|tryck här|länk( \d+)?|se (mer|här)|visa( mer)?|gå till( sidan)?|fortsätt|detta|den här( sidan)?|(read|see|view|find out|learn|show|get) more|more( info| information| details)?|details|here|(click|tap|press|go) here|click|this( (page|link|article|site|website))?|link|go|continue|view|info|download|ladda ner|next page|website|webbplats|sida|page|läs (det |den )?(här|hela)|läs mer här|mer om (det|detta)( här)?|gå (dit|hit)|till sidan|öppna( sidan)?|klicka för mer|se mer information|info här|länk till sidan|följ länken|visa sidan|(den )?här länken)[\s.…›»→>!:]*$/i;
  const CLICK = /^(klicka här|tryck här|(click|tap|press) here)/i;
  return all("a[href], area[href], [role=link]").filter((one) => {
    const told = name(one);
    if (!heard(one) || !told) return false;
    if (/^[^\p{L}\p{N}]+$/u.test(told) || /^(https?:\/\/|www\.)\S{30,}$/.test(told)) return true;
    if (!GENERIC.test(told)) return false;
    const described = plain((one.getAttribute("aria-describedby") ?? "").split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
    const around = tokens(plain(one.closest("p, li, td, dd, figcaption, blockquote")?.textContent)).length - tokens(told).length + tokens(described).length;
    return around < (CLICK.test(told) ? 5 : 4);
  });
}
