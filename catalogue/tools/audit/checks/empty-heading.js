/**
 * En rubrik är tom
 *
 * En skärmläsare säger ”rubrik” och sedan ingenting.
 *
 * Kriterium: 1.3.1
 * Rätta: Skriv något i rubriken, eller ta bort den.
 * Flaggas: <h2></h2>
 * Flaggas: <h2><span aria-hidden="true">Borta</span></h2>
 * Går bra: <h2>Något</h2>
 */
({ headings, name }) => headings().filter((one) => !name(one))
