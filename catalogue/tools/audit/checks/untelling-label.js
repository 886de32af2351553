/**
 * Etiketten säger inte vad som ska fyllas i
 *
 * Den som fyller i måste gissa.
 *
 * Kriterium: 2.4.6
 * Rätta: Skriv vad fältet är till för.
 * Flaggas: <label>Fält 1 <input></label>
 * Flaggas: <label>* <input></label>
 * Går bra: <label>Telefonnummer <input></label>
 */
({ all, shown, FIELD, name }) => all(FIELD).filter((one) => shown(one) && name(one) && /^((fält|field|input|text|label|etikett|ruta|textbox|enter( text)?( here)?|skriv( här)?|value|värde|form|data|undefined|null)[\s\d:*]*|[^\p{L}\p{N}]+)$/iu.test(name(one)))
