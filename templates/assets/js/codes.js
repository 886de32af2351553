// Which codes belong to a contact. The page has every answer already, each in a template element whose data-for names
// the choices it answers; this shows the one that fits best and keeps the choices in the address. Nothing is saved.

/** The answer to some choices: the one that names the most of them, counted from the first. */
function answer(form, choices) {
  for (let count = choices.length; count > 0; count -= 1) {
    const wanted = choices.slice(0, count).join(" ");
    const found = [...form.querySelectorAll("template")].find((one) => one.dataset.for === wanted);
    if (found) return found.content.cloneNode(true);
  }
  return "";
}

for (const form of document.querySelectorAll("form[data-codes]")) {
  const fields = [...form.querySelectorAll("select")];
  const show = () => form.querySelector("output").replaceChildren(answer(form, fields.map((field) => field.value)));
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
    history.replaceState(null, "", `?${new URLSearchParams(new FormData(form))}`);
  });

  const asked = new URLSearchParams(location.search);
  const known = (field) => [...field.options].some((option) => option.value === asked.get(field.name));
  if (fields.every(known)) {
    for (const field of fields) field.value = asked.get(field.name);
    show();
  }
}
