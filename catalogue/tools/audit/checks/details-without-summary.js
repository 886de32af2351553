/**
 * En utfällbar del saknar rubrik
 *
 * Webbläsaren skriver ”Information”, och ingen vet vad som finns där.
 *
 * Kriterium: 4.1.2
 * Rätta: Börja details med en summary som säger vad den gömmer.
 * Flaggas: <details><p>Programmet är till för vuxna.</p></details>
 * Flaggas: <div><summary>För vem</summary><p>Programmet är till för vuxna.</p></div>
 * Går bra: <details><summary>För vem</summary><p>Programmet är till för vuxna.</p></details>
 */
({ all, rendered, said }) => [...all("details:not(:has(> summary))"), ...all("summary").filter((one) => one.parentElement.localName !== "details" || one.parentElement.querySelector(":scope > summary") !== one || !said(one))].filter(rendered)
