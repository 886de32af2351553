// The search box on other pages than the search page: the query goes in the part of the address that is never sent.

for (const form of document.querySelectorAll(".searchbox form")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    location.assign(`${form.action.replace(/[?#].*/, "")}#${new URLSearchParams({ q: form.querySelector("input").value.trim() })}`);
  });
}
