// The box about urgent help beside a search box, and whether what is searched for must leave no trace.
//
// Until the words of danger have been read, and when they cannot be, every query is taken for one of danger: nothing is
// written anywhere, and in the end the box is shown.

import { judge } from "./search-danger.js";

export function helpFor(field) {
  const box = document.querySelector(".danger");
  const heard = document.getElementById("fara-hors");
  const lines = [...box.querySelectorAll("[data-danger]")];
  let dangersOf = () => [];
  let isSilent = (query) => Boolean(query);
  const search = field.closest(".searchbox");
  search.dataset.judged = "coming";

  // Shows or hides the box for a query; whether the query must leave no trace.
  function look(query) {
    const dangers = dangersOf(query);
    for (const line of lines) line.hidden = !dangers.includes(line.dataset.danger);
    show(dangers.length > 0);
    return isSilent(query);
  }

  // Heard once, when the box comes; not again while it stays.
  function show(isShown) {
    if (box.classList.contains("shown") === isShown) return;
    box.classList.toggle("shown", isShown);
    heard.textContent = isShown ? "Behöver du hjälp nu? Ring 112 om det är fara för liv. Mer hjälp står här, före träffarna." : "";
  }

  // The addresses of the pages that come first among the hits.
  function pages() {
    const shown = box.classList.contains("shown") ? lines.filter((line) => !line.hidden) : [];
    return [...new Set(shown.flatMap((line) => line.dataset.pages.split(" ").filter(Boolean)))];
  }

  const known = judge().then(
    (found) => {
      dangersOf = found;
      isSilent = (query) => found(query).length > 0;
      search.dataset.judged = "known";
    },
    () => {
      dangersOf = (query) => (query ? ["unknown"] : []);
      search.dataset.judged = "unknown";
    },
  );
  const ready = known.then(() => look(field.value.trim()));
  field.addEventListener("input", () => look(field.value.trim()));
  return { look, ready, pages };
}
