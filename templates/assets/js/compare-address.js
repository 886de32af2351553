// Which programs are chosen for comparison. The choice stands in the address of the page and nowhere else:
// as program=… on /jamfor/ and as jamfor=… on pages with lists, beside whatever else the address says.

export const most = 4;
export const tooMany = "Du kan jämföra högst fyra program åt gången. Ta bort ett om du vill lägga till ett annat.";

const root = new URL("../", import.meta.url);

/** The address of the comparison page. */
export const page = new URL("jamfor/", root);

/** The ids that an address names, each once, in order. */
export function chosen(address, name) {
  const ids = new URL(address).searchParams.getAll(name).filter((id) => /^[a-z0-9-]{1,100}$/.test(id));
  return [...new Set(ids)];
}

/** The address with these programs chosen, and the rest of it as it was. */
export function choosing(address, name, ids) {
  const made = new URL(address);
  made.searchParams.delete(name);
  for (const id of ids) made.searchParams.append(name, id);
  return made;
}

/** An address of the site as it stands in a file, wherever the site lies. */
export const own = (path) => new URL(path.replace(/^\/+/, ""), root);

/** What is known about a program; null when there is none by that id, and an error when nobody answers. */
export async function program(id) {
  const answer = await fetch(new URL(`program/${id}.json`, page));
  if (answer.status === 404) {
    await answer.body?.cancel();
    return null;
  }
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** Every program's id, name and publisher. */
export async function programs() {
  const answer = await fetch(new URL("program.json", page));
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** Words in a row: a, b och c. */
export function listing(words) {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} och ${words.at(-1)}`;
}
