// Where a finished file goes: a page of the forge with the file filled in, a mail, or words about how.

/** So long an address is read by every browser and host that we know of. */
const LONGEST = 7500;

/** The ways to send a file. Each is { text, address? }. `isNew` says that no file of that name is there. */
export function ways(operator, path, content, isNew) {
  const found = [forge(operator, path, content, isNew), mail(operator, path), contact(operator)].filter(Boolean);
  return found.length ? found : [{ text: "Ingen driver biblioteket ännu, så det finns ingen att skicka filen till. Spara den så länge." }];
}

function forge({ forge: root, forge_kind: kind, forge_branch: named }, path, content, isNew) {
  if (!root || !kind) return root ? { text: "Lägg filen som ett ändringsförslag där filerna ligger", address: root } : null;
  const branch = named ?? "main";
  const base = root.replace(/\/+$|\.git$/g, "");
  const filled = NEW[kind](base, encodeURIComponent(branch), path, content);
  if (isNew && filled.length <= LONGEST && kind === "github") return { text: "Öppna ett förslag med filen ifylld (du behöver ett konto där)", address: filled };
  return {
    text: `Öppna ${isNew ? "en ny fil" : "filen"} där filerna ligger och klistra in texten (du behöver ett konto där)`,
    address: isNew ? NEW[kind](base, encodeURIComponent(branch), path, "") : EDIT[kind](base, encodeURIComponent(branch), path),
  };
}

const NEW = {
  github: (base, branch, path, content) =>
    `${base}/new/${branch}?filename=${encodeURIComponent(path)}${content ? `&value=${encodeURIComponent(content)}` : ""}`,
  gitlab: (base, branch, path) => `${base}/-/new/${branch}?file_name=${encodeURIComponent(path)}`,
  forgejo: (base, branch, path) => `${base}/_new/${branch}/${folder(path)}`,
};
const EDIT = {
  github: (base, branch, path) => `${base}/edit/${branch}/${path}`,
  gitlab: (base, branch, path) => `${base}/-/edit/${branch}/${path}`,
  forgejo: (base, branch, path) => `${base}/_edit/${branch}/${path}`,
};
const folder = (path) => path.slice(0, path.lastIndexOf("/"));

function mail({ email }, path) {
  if (!email) return null;
  const subject = encodeURIComponent(`Programbiblioteket: ${path}`);
  const body = encodeURIComponent("Hej!\n\nJag bifogar filen. Det här har jag ändrat och varför:\n\n");
  return { text: `Skriv ett brev till ${email} och bifoga filen`, address: `mailto:${email}?subject=${subject}&body=${body}` };
}

const contact = ({ contact: address }) => (address ? { text: "Skicka filen från kontaktsidan", address } : null);
