// Lets the headings of a table sort its rows. Nothing is remembered: the order is the page's own again when it is loaded.

import { element } from "./dom.js";

const table = document.getElementById("tabell");
const status = document.getElementById("tabell-lage");
const headings = [...table.tHead.rows[0].cells];
const body = table.tBodies[0];
const compare = new Intl.Collator("sv", { numeric: true }).compare;

/** What a cell is sorted by: what the page says, else its words. What is unknown comes last, whichever way. */
const key = (row, column) => row.cells[column].dataset.order ?? row.cells[column].textContent.trim();
const unknown = (text) => text.startsWith("[") || text.startsWith("9999");

function sort(column) {
  const heading = headings[column];
  const back = heading.ariaSort === "ascending";
  for (const one of headings) one.removeAttribute("aria-sort");
  heading.ariaSort = back ? "descending" : "ascending";
  const rows = [...body.rows].map((row) => [key(row, column), row]);
  rows.sort(([a], [b]) => unknown(a) - unknown(b) || (back ? compare(b, a) : compare(a, b)));
  body.append(...rows.map(([, row]) => row));
  status.textContent = `Sorterat efter ${heading.textContent.replaceAll("\u00ad", "").toLowerCase()}, ${back ? "fallande" : "stigande"}.`;
}

headings.forEach((heading, column) => {
  const button = element("button", { type: "button" }, ...heading.childNodes);
  button.addEventListener("click", () => sort(column));
  heading.append(button);
});
