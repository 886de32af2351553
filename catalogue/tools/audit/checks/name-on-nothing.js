/**
 * Ett namn är satt på något som inte kan ha namn
 *
 * De flesta skärmläsare säger det aldrig.
 *
 * Kriterium: 4.1.2 (huset)
 * Rätta: Ge elementet en roll, eller skriv orden som text.
 * Flaggas: <span aria-label="Fyra av fem">●●●●○</span>
 * Går bra: <span role="img" aria-label="Fyra av fem">●●●●○</span>
 */
({ all, heard, plain }) => all(":is(div, span, p, b, i, em, strong, small, time, li, dt, dd, td, sub, sup, mark, code, label, legend, caption)[aria-label]:not([role])").filter((one) => heard(one) && one.checkVisibility() && plain(one.getAttribute("aria-label")) && !one.isContentEditable && !one.matches("td"))
