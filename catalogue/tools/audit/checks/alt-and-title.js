/**
 * Bildens text är mycket lång, eller står i title
 *
 * En lång text går inte att stanna i, och title syns bara för mus.
 *
 * Kriterium: 1.1.1 (huset)
 * Rätta: Skriv kort i alt och resten som text på sidan.
 * Flaggas: <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40" height="40" title="Kurva" alt="">
 * Går bra: <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40" height="40" alt="Kurva">
 */
({ all, plain }) => all("img").filter((one) => plain(one.alt).length > 200 || one.hasAttribute("longdesc") || (plain(one.title) && plain(one.title) !== plain(one.alt)))
