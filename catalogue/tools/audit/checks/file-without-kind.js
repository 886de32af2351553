/**
 * Länken leder till en fil utan att säga det
 *
 * Den som klickar vill veta att det är en fil, och vilken sort.
 *
 * Kriterium: 2.4.4 (huset)
 * Rätta: Skriv filens sort i länken, till exempel ”(PDF)”.
 * Flaggas: <a href="/a.pdf">Rapporten</a>
 * Går bra: <a href="/a.pdf">Rapporten (PDF)</a>
 */
({ all, heard, name, plain, block }) => all("a[href]").filter((one) => {
  const kind = /\.(pdf|docx?|xlsx?|pptx?|zip|csv|odt|ods|rtf)$/i.exec(new URL(one.href, location.href).pathname)?.[1];
  if (!kind || !heard(one)) return false;
  const part = `${one.closest("table")?.caption?.textContent ?? ""} ${one.closest("section, article")?.querySelector("h2, h3, h4")?.textContent ?? ""}`;
  const told = `${part} ${name(one)} ${plain(block(one).textContent).slice(0, 400)}`.toLowerCase();
  const words = { csv: ["kalkyl", "tabell"], doc: ["word"], docx: ["word"], xls: ["excel", "kalkyl"], xlsx: ["excel", "kalkyl"], ppt: ["powerpoint"], pptx: ["powerpoint"] };
  return ![kind.toLowerCase(), ...(words[kind.toLowerCase()] ?? [])].some((word) => told.includes(word));
})
