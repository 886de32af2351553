/**
 * En grupp i ett formulär saknar namn
 *
 * Skärmläsaren säger ”grupp” och inget mer.
 *
 * Kriterium: 1.3.1
 * Rätta: Börja fieldset med en legend som säger vad det gäller.
 * Flaggas: <fieldset><label>Namn <input></label></fieldset>
 * Flaggas: <fieldset><legend></legend><label>Namn <input></label></fieldset>
 * Går bra: <fieldset><legend>Om dig</legend><label>Namn <input></label></fieldset>
 */
({ all, shown, name, role }) => all("fieldset, [role=group]").filter((one) => shown(one) && /^(group|radiogroup)?$/.test(role(one)) && !name(one) && one.querySelector("input, select, textarea"))
