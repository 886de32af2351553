// Where a finished file belongs in the library, and what it is called on somebody's own machine.

export const slug = (text) =>
  text.toLowerCase().replace(/[åäæ]/g, "a").replace(/[öø]/g, "o").replace(/[éè]/g, "e").replace(/ü/g, "u").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");

/** `path` in the library, and `name` of a file to download. `id` is what the file is about; an assessment's has a slash. */
export function placeOf(task, id, fields, form) {
  if (task === "nytt") return program(free(slug(fields.name ?? "") || "program", form.programs.map(([one]) => one)));
  if (task !== "bedomning") return id.includes("/") ? assessment(...id.split("/")) : program(id);
  const own = slug([fields.assessor, (fields.reviewed ?? fields.published ?? "").slice(0, 4)].filter(Boolean).join("-"));
  const taken = form.assessments.map(([one]) => one.split("/")).filter(([of]) => of === id).map(([, one]) => one);
  return assessment(id, free(own || "bedomning", taken));
}

/** What a file that somebody opens is about, { task, id }: what the form saved, a file of the library, or a new one. */
export function aboutOf(file, fields, form) {
  if ("name" in fields || "kind" in fields) {
    const known = form.programs.find(([one, name]) => `${one}.md` === file || name === fields.name)?.[0];
    return known ? { task: "uppdatera", id: known } : { task: "nytt", id: "" };
  }
  const [of, own] = file.replace(/\.md$/, "").split("--");
  if (own) return form.assessments.some(([one]) => one === `${of}/${own}`) ? { task: "svara", id: `${of}/${own}` } : { task: "bedomning", id: of };
  const known = form.assessments.find(([one, title]) => title === fields.title && one.endsWith(`/${of}`))?.[0];
  return known ? { task: "rattad", id: known } : null;
}

const program = (id) => ({ path: `content/programs/${id}/index.md`, name: `${id}.md` });
const assessment = (of, own) => ({ path: `content/programs/${of}/assessments/${own}.md`, name: `${of}--${own}.md` });

/** An id that nothing has yet. */
export function free(id, taken) {
  let number = 2;
  if (!taken.includes(id)) return id;
  while (taken.includes(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
