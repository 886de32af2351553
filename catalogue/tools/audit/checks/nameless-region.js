/**
 * En del av sidan kallas landmärke men är tom eller saknar namn
 *
 * Den som hoppar mellan sidans delar kommer till ingenting.
 *
 * Kriterium: 1.3.1 (huset)
 * Rätta: Göm delen tills något står i den, och ge den ett namn.
 * Flaggas: <section aria-label="Valda"></section>
 * Går bra: <section aria-label="Valda"><p>Ett program.</p></section>
 */
({ all, heard, said }) => all("nav, main, aside, section[aria-label], section[aria-labelledby], [role=region], [role=navigation], [role=search], search").filter((one) => heard(one) && one.checkVisibility() && !said(one) && !one.querySelector("img, input, button, svg, canvas, iframe, video"))
