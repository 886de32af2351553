// Search as you type on /sok/, with Pagefind's index. The page works without this: it lists every way in.
// Whatever comes out of the index is put in as text, never as HTML.

const root = new URL("../", import.meta.url);
const patience = 10_000;
const step = 20;
const order = ["Program", "Tillstånd", "Bedömningar", "Vägledning", "Ordlista"];
// Words that may mean that somebody is in danger. Compared without marks and in lower case.
const danger =
  /sjalvmord|suicid|sjalvskad|(ta|tar|tagit) (mitt |ditt |sitt )?livet|ta mitt liv|vill (bara )?do\b|vill inte (leva|finnas)|inte (orkar|vill) leva|orkar inte (leva|mer)|skada mig|skar(a|er) mig|hanga mig|overdos|doda mig|livsfara|\b112\b/;

const form = document.querySelector(".searchbox form");
const field = form.elements.q;
const standby = document.getElementById("sok-vilar");
const results = document.getElementById("sok-resultat");
const status = document.getElementById("sok-lage");
const hits = document.getElementById("sok-traffar");
const help = document.getElementById("akut").closest("section");
let latest = 0;

const engine = (async () => {
  const pagefind = await import(new URL("pagefind/pagefind.js", root));
  await pagefind.options({ excerptLength: 24 });
  await within(pagefind.init());
  return pagefind;
})();
engine.then(() => (standby.hidden = true), failed);

function within(promise) {
  const late = new Promise((_, reject) => setTimeout(reject, patience, new Error("Pagefind svarar inte")));
  return Promise.race([promise, late]);
}

function failed() {
  status.textContent =
    "Sökningen kunde inte starta. Det kan bero på webbläsarens inställningar eller på att du är utan nät. Listorna här nedanför fungerar ändå.";
  standby.hidden = true;
  results.hidden = true;
}

async function search(limit = step) {
  const query = field.value.trim();
  const turn = ++latest;
  help.hidden = !danger.test(query.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase());
  document.title = `${query ? `Sök: ${query}` : "Sök"} – Programbiblioteket`;
  if (!query) {
    results.hidden = true;
    hits.replaceChildren();
    status.textContent = "";
    return;
  }
  try {
    const pagefind = await engine;
    const found = await within(pagefind.search(query));
    const shown = await within(Promise.all(found.results.slice(0, limit).map((one) => one.data())));
    const meant = shown.some((hit) => isMeant(hit, query));
    if (turn === latest) show(query, meant ? found.results.length : 0, meant ? shown : [], limit);
  } catch {
    if (turn === latest) failed();
  }
}

function show(query, count, shown, limit) {
  results.hidden = false;
  const say = count ? `${count} ${count === 1 ? "träff" : "träffar"} på ${query}` : `Inga träffar på ${query}`;
  status.textContent = help.hidden ? say : `Ring 112 om det är fara för liv. ${say}`;
  const groups = Map.groupBy ? Map.groupBy(shown, group) : grouped(shown);
  const place = (name) => (order.indexOf(name) + order.length + 1) % (order.length + 1);
  const sections = [...groups].sort(([a], [b]) => place(a) - place(b)).map(([name, found]) => section(name, found));
  hits.replaceChildren(...sections, ...(count ? [] : nothing()), ...(count > limit ? [more(limit)] : []));
}

// When no word begins as the query does, Pagefind takes words that the query begins with: "x" for "xylofon".
function isMeant(hit, query) {
  const marks = [...hit.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((found) => found[1].length);
  const shortest = Math.min(...query.split(/\s+/).map((word) => word.length));
  return !marks.length || Math.max(...marks) * 2 >= shortest;
}

const group = (hit) => hit.meta.grupp ?? "Annat";

function grouped(shown) {
  const groups = new Map();
  for (const hit of shown) groups.set(group(hit), [...(groups.get(group(hit)) ?? []), hit]);
  return groups;
}

function section(name, found) {
  const heading = element("h2", name);
  const made = element("div", heading, ...found.map(article).filter(Boolean));
  made.className = "hitgroup";
  return made;
}

function article(hit) {
  const address = own(hit.raw_url ?? hit.url);
  if (!address) return null;
  const link = element("a", hit.meta.title ?? address.pathname);
  link.href = address;
  const made = element("article", element("h3", link), element("p", "… ", ...marked(hit.excerpt), " …"));
  made.className = "hit";
  return made;
}

// Only pages of this site, wherever it lies.
function own(path) {
  const address = new URL(String(path).replace(/^\/+/, ""), root);
  return address.origin === root.origin && address.pathname.startsWith(root.pathname) ? address : null;
}

// Pagefind writes <mark> round what it found and escapes the rest.
function marked(excerpt) {
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((part) => {
    const found = /^<mark>(.*)<\/mark>$/.exec(part);
    return found ? element("mark", plain(found[1])) : plain(part);
  });
}

function plain(text) {
  const signs = { lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'", "#x27": "'", "#x2F": "/", amp: "&" };
  return text.replace(/&([a-z]+|#x?[0-9a-f]+);/gi, (whole, name) => signs[name] ?? whole);
}

function nothing() {
  const link = element("a", "ordlistan");
  link.href = new URL("ordlista/", root);
  return [
    element("p", "Prova ett kortare eller vanligare ord, till exempel oro, sömn eller stress. Du kan också titta i listorna här nedanför eller i ", link, "."),
  ];
}

function more(limit) {
  const button = element("button", "Visa fler");
  button.type = "button";
  button.className = "more";
  button.addEventListener("click", async () => {
    await search(limit + step);
    hits.querySelectorAll(".hit a")[limit]?.focus();
  });
  return button;
}

function element(name, ...inside) {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
}

function address() {
  const here = new URL(location.href);
  const query = field.value.trim();
  if (query) here.searchParams.set("q", query);
  else here.searchParams.delete("q");
  return here;
}

function read() {
  field.value = new URL(location.href).searchParams.get("q")?.slice(0, field.maxLength) ?? "";
  search();
}

let waiting;
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    history.replaceState(null, "", address());
    search();
  }, 250);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  if (address().href !== location.href) history.pushState(null, "", address());
  search();
});
addEventListener("popstate", read);
read();
