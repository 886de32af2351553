/**
 * Fältet har ett namn som bara hörs
 *
 * Den som ser formuläret måste gissa vad som ska skrivas.
 *
 * Kriterium: 3.3.2 (huset)
 * Rätta: Låt etiketten synas. Ett sökfält med en synlig sökknapp bredvid behöver ingen.
 * Flaggas: <input aria-label="Telefon">
 * Går bra: <label>Telefon <input></label>
 * Går bra: <form role="search"><input aria-label="Sök"><button>Sök</button></form>
 */
({ all, shown, FIELD, plain, name }) =>
  all(FIELD).filter((one) => {
    if (!shown(one) || !name(one) || plain(one.getAttribute("placeholder"))) return false;
    const ids = (one.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
    const labels = [...(one.labels ?? []), ...ids.map((id) => document.getElementById(id)).filter(Boolean)];
    if (labels.some((label) => shown(label) && plain(label.innerText))) return false;
    return ![...(one.form?.querySelectorAll("button, [type=submit]") ?? [])].some((button) => plain(button.innerText || button.value));
  })
