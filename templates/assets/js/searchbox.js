// The search box on other pages than the search page. A query goes on in the part of the address that is never sent; one
// that may be about danger goes on without any address at all: the search page is put in place of this one.

const form = document.querySelector(".searchbox form");
const field = form.querySelector("input");
const page = form.action;
let help;

const examine = () => (help ??= import("./search-help.js").then(({ helpFor }) => helpFor(field)));

for (const sign of ["focus", "input"]) field.addEventListener(sign, () => examine().catch(() => (help = undefined)));
if (field.value || document.activeElement === field) examine().catch(() => {});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const query = field.value.trim();
  const isSilent = await examine().then(
    ({ ready, look }) => ready.then(() => look(query)),
    () => true,
  );
  if (!query || !isSilent) location.assign(query ? `${page}#${new URLSearchParams({ q: query })}` : page);
  else await handOver(query).catch(() => document.querySelector(".danger").classList.add("shown"));
});

// The search page here and now, with the words in its box. Back leads to this page again.
async function handOver(query) {
  const answer = await fetch(page);
  if (!answer.ok) throw new Error(answer.statusText);
  const other = new DOMParser().parseFromString(await answer.text(), "text/html");
  const script = new URL(other.querySelector('script[type="module"]').getAttribute("src"), page);
  for (const one of other.querySelectorAll("[href], [src]")) {
    for (const name of ["href", "src"]) if (one.hasAttribute(name)) one.setAttribute(name, new URL(one.getAttribute(name), page));
  }
  history.pushState(null, "", page);
  document.title = other.title;
  document.body.replaceWith(other.body);
  const box = document.querySelector(".searchbox input");
  box.value = query;
  addEventListener("popstate", () => location.reload(), { once: true });
  await import(script);
  box.focus();
}
