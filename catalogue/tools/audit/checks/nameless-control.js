/**
 * En knapp eller länk har inget namn
 *
 * Också det som är dolt just nu måste heta något när det visas.
 *
 * Kriterium: 4.1.2
 * Rätta: Skriv vad den gör, som text eller aria-label.
 * Flaggas: <dialog aria-label="Filter"><button><span aria-hidden="true">×</span></button></dialog>
 * Går bra: <dialog aria-label="Filter"><button>Stäng <span aria-hidden="true">×</span></button></dialog>
 */
({ all, plain, without, pointed }) => all("button, a[href], summary, [role=button], [role=link]").filter((one) => {
  const told = `${one.getAttribute("aria-label") ?? ""} ${one.title} ${without(one, "[aria-hidden=true], script, style")} ${all("img[alt], [aria-label], svg > title", one).map((part) => part.alt ?? part.getAttribute("aria-label") ?? part.textContent).join(" ")}`;
  return !/[\p{L}\p{N}]/u.test(told) && !pointed(one, "aria-labelledby").some((part) => plain(part?.textContent)) && !one.closest("[aria-hidden=true], [inert]");
})
