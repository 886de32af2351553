// Programs side by side as a table: the frame that templates/components/comparison draws, filled with answers.

import { own } from "./compare-address.js";
import { element } from "./dom.js";

const gap = "uppgift saknas";
const same = new Set(["samma hos alla", "saknas hos alla"]);

const words = (part) => [part.about, part.text].filter(Boolean).join(": ") + (part.after ?? "");

/** How the cells of a row differ, in words: the same as difference in catalogue/view/comparison.py. */
export function difference(cells) {
  if (cells.length < 2) return "";
  const known = cells.filter((cell) => cell.length).map((cell) => cell.map(words).join(" "));
  const unlike = new Set(known).size > 1 ? "skiljer sig" : "";
  const missing = cells.length - known.length;
  if (!missing) return unlike || "samma hos alla";
  const lacks = known.length ? `saknas hos ${missing}` : "saknas hos alla";
  return [unlike, lacks].filter(Boolean).join(", ");
}

/** The table for some programs, and how many of its rows say the same or nothing. */
export function table(home, programs, caption, onlyUnlike) {
  const made = home.querySelector("template.frame").content.cloneNode(true).firstElementChild;
  made.querySelector("caption").textContent = caption;
  made.querySelector("thead tr").append(...programs.map(heading));
  for (const one of made.querySelectorAll("th[scope=rowgroup]")) one.colSpan = programs.length + 1;
  const count = { all: 0, same: 0, unknown: 0 };
  for (const row of made.querySelectorAll("tr[data-row]")) {
    const cells = programs.map((program) => program.answers[row.dataset.row] ?? []);
    const said = difference(cells);
    row.querySelector(".differs").textContent = said;
    row.append(...cells.map((cell) => filled(home, cell)));
    row.hidden = onlyUnlike && same.has(said);
    count.all += 1;
    count.same += said === "samma hos alla";
    count.unknown += said === "saknas hos alla";
  }
  for (const group of made.querySelectorAll("tbody")) group.hidden = !group.querySelector("tr[data-row]:not([hidden])");
  return { made, count };
}

function heading(program) {
  return element("th", { scope: "col" }, element("a", { href: own(program.address) }, program.name));
}

function filled(home, cell) {
  if (!cell.length) return element("td", {}, home.querySelector("template.gap").content.cloneNode(true));
  return element("td", {}, ...cell.map((part) => paragraph(home, part)));
}

function paragraph(home, part) {
  const made = element("p");
  const mark = [...home.querySelectorAll("template.state")].find((one) => one.dataset.state === part.state);
  if (mark) made.append(mark.content.cloneNode(true));
  const first = part.about ?? part.text;
  made.append(part.address ? element("a", { href: own(part.address) }, first) : first);
  if (part.about && part.text) made.append(": ", part.text);
  made.append(part.after ?? "");
  return made;
}

/** What the table shows as rows of text: the headings first, then group, question, difference and a cell for each program. */
export function rows(drawn, programs) {
  const found = [["Grupp", "Fråga", "Skillnad", ...programs.map((program) => program.name)]];
  for (const group of drawn.querySelectorAll("tbody:not([hidden])")) {
    const label = group.querySelector("th[scope=rowgroup]").textContent.trim();
    for (const row of group.querySelectorAll("tr[data-row]:not([hidden])")) {
      const differs = row.querySelector(".differs");
      const question = row.querySelector("th").firstChild.textContent.trim();
      const cells = programs.map((program) => program.answers[row.dataset.row]?.map(words).join("\n") ?? gap);
      found.push([label, question, differs.textContent, ...cells]);
    }
  }
  return found;
}
