/**
 * En kontroll går inte att trycka på
 *
 * Den ser ut som de andra, men stilmallen eller inert stänger av den.
 *
 * Kriterium: 2.1.1 (huset)
 * Rätta: Ta bort pointer-events och inert, eller göm kontrollen.
 * Flaggas: <a href="/a" style="pointer-events:none">Sömn</a>
 * Flaggas: <div inert><a href="/a">Sömn</a></div>
 * Går bra: <a href="/a">Sömn</a>
 */
({ all, shown }) => document.querySelector("dialog:modal") ? [] : all("a[href], button, input:not([type=hidden]), select, textarea, summary").filter((one) => shown(one) && !one.disabled && (getComputedStyle(one).pointerEvents === "none" || one.closest("[inert]")))
