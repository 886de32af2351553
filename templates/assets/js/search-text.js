// The search in the whole text, with Pagefind's index.

import { fold, isIdle, words } from "./search-letters.js";
import { stem } from "./search-stem.js";

const patience = 10_000;

export class FullText {
  constructor(root) {
    this.root = root;
  }

  start() {
    this.engine ??= this.begin();
    return this.engine;
  }

  async begin() {
    const pagefind = await import(new URL("pagefind/pagefind.js", this.root));
    await pagefind.options({ excerptLength: 24 });
    await within(pagefind.init());
    return pagefind;
  }

  // The pages where every word of a query stands, the best first, at most `limit` of them, and whether there are more.
  async find(query, limit) {
    const pagefind = await within(this.start());
    const asked = words(query);
    const telling = asked.filter((word) => !isIdle(word));
    const found = await within(pagefind.search((telling.length ? telling : asked).join(" ")));
    const shown = await within(Promise.all(found.results.slice(0, limit).map((one) => one.data())));
    const hits = shown
      .filter((data) => (telling.length ? telling : asked).every((word) => isWritten(word, data.excerpt)))
      .map((data) => ({ address: address(data.raw_url ?? data.url), title: data.meta.title, kind: data.meta.kind, excerpt: data.excerpt }));
    return { hits, isMore: hits.length > 0 && found.results.length > limit };
  }
}

const address = (path) => `/${String(path).replace(/^\/+/, "").replace(/index\.html$/, "")}`;

// Whether a word is marked in a text, as it was typed or bent, or as the beginning of a longer word when it is long
// itself. Pagefind also takes "öronen" for "oro", and "x" for "xylofon".
function isWritten(word, excerpt) {
  const begins = fold(stem(word));
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, mark]) => words(mark));
  return marks.some((mark) => fold(stem(mark)) === begins || (begins.length > 4 && fold(mark).startsWith(begins)));
}

function within(promise) {
  const late = new Promise((_, reject) => setTimeout(reject, patience, new Error("Pagefind svarar inte")));
  return Promise.race([promise, late]);
}
