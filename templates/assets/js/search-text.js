// The search in the whole text, with Pagefind's index.

import { fold, stem } from "./search-letters.js";

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

  // The pages with all the words, the best first, at most `limit` of them, and whether there are more.
  async find(words, limit) {
    const pagefind = await within(this.start());
    const found = await within(pagefind.search(words.join(" ")));
    const shown = await within(Promise.all(found.results.slice(0, limit).map((one) => one.data())));
    const hits = shown.map((data, at) => ({
      address: address(data.raw_url ?? data.url),
      title: data.meta.title,
      group: data.meta.grupp ?? "Annat",
      excerpt: data.excerpt,
      score: found.results[at].score / found.results[0].score,
    }));
    const meant = words.some((word) => isWritten(word, hits));
    return { hits: meant ? hits : [], more: meant && found.results.length > limit };
  }
}

const address = (path) => `/${String(path).replace(/^\/+/, "").replace(/index\.html$/, "")}`;

const marks = (hit) => [...hit.excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((found) => found[1]);

// Whether a word stands in any of the texts, as it was typed or bent. When no word begins as the query does, Pagefind
// takes words that the query begins with: "x" for "xylofon".
export function isWritten(word, hits) {
  const begins = fold(stem(word));
  return hits.some((hit) => marks(hit).some((mark) => fold(mark).startsWith(begins)));
}

function within(promise) {
  const late = new Promise((_, reject) => setTimeout(reject, patience, new Error("Pagefind svarar inte")));
  return Promise.race([promise, late]);
}
