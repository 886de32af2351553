/**
 * En lista är tom
 *
 * En skärmläsare säger att det finns en lista, och sedan ingenting.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Ta bort listan, eller göm den med hidden tills något står i den.
 * Flaggas: <ul></ul>
 * Går bra: <ul hidden></ul>
 */
({ all, heard }) => all("ul, ol, dl, menu, [role=list]").filter((one) => heard(one) && one.checkVisibility() && !one.children.length && !one.textContent.trim())
