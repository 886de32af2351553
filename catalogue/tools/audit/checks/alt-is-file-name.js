/**
 * Bildens text är ett filnamn eller säger bara att det är en bild
 *
 * Den som lyssnar får veta att något finns men inte vad det visar.
 *
 * Kriterium: 1.1.1
 * Rätta: Skriv vad bilden visar. Är den bara prydnad: alt="".
 * Flaggas: <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40" height="40" alt="DSC_0042.jpg">
 * Flaggas: <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40" height="40" alt="bild">
 * Går bra: <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40" height="40" alt="Två personer vid en dator">
 */
({ all, heard, name }) =>
  all("img, input[type=image], area[href], svg[role=img], [role=img], object").filter((one) => {
    const told = name(one).trim();
    if (!heard(one) || !told) return false;
    const file = (one.currentSrc || one.src || one.data || "").split(/[?#]/)[0].split("/").at(-1);
    return (
      /\.(png|jpe?g|gif|svg|webp|bmp|avif|tiff?|ico)$/i.test(told) || (file && !file.startsWith("data:") && (told === file || told === file.replace(/\.\w+$/, "") && /[\d_-]/.test(told))) ||
      /^((an? |en |ett )?(bild(en)?|image|img|photo(graph)?|foto|fotografi|picture|pic|graphic|grafik|illustration|icon|ikon|spacer|logo(type|typ)?|banner|button|knapp|diagram|chart|graph|figure|figur|placeholder|alt( text)?|alternativ ?text|untitled|null|undefined|blank|space|bullet|arrow|pil|link|länk|(dsc|img|dscn|image|bild|photo|screenshot|skärmbild)[\s_-]?\d+|\d+|[^\p{L}\p{N}]+))$/iu.test(told) || /^(bild|image|img|photo|foto|picture)[\s_-]*(\d+|av|of|på|here|här)?$/i.test(told)
    );
  })
