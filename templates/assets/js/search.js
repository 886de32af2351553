// The search page before anybody has searched: fetches nothing until the box is used, or the address brings a query.

// With what it imports, asked for at once, so that a slow line does not wait for each in turn.
const searchPage = () =>
  Promise.all([
    import("./search-page.js"),
    import("./search-answer.js"),
    import("./search-danger.js"),
    import("./search-help.js"),
    import("./search-letters.js"),
    import("./search-signposts.js"),
    import("./search-stem.js"),
    import("./search-text.js"),
    import("./search-view.js"),
    import("./search-words.js"),
  ]);

const field = document.querySelector(".searchbox input");
const standby = document.getElementById("sok-vilar");
let isComing = false;
let isPressed = false;

// Enter that is pressed before the search has come is answered when it has.
function wait(event) {
  event.preventDefault();
  isPressed = true;
}

async function start() {
  if (isComing) return;
  isComing = true;
  field.form.addEventListener("submit", wait);
  try {
    await searchPage();
    standby.dataset.started = "";
  } catch {
    isComing = false;
    standby.classList.add("failed");
  }
  field.form.removeEventListener("submit", wait);
  if (isPressed && isComing) field.form.requestSubmit();
}

standby.classList.remove("failed");
for (const sign of ["focus", "input"]) field.addEventListener(sign, start);
addEventListener("hashchange", start);
if (location.hash || location.search || history.state || field.value || document.activeElement === field) start();
