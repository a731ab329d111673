/** What a checker has to tick: a number, a date or time, a name, or a quotation. */
const factKinds = ["number", "date", "name", "quote"] as const;
export type FactKind = (typeof factKinds)[number];

/**
 * One fact of a text: where it stands (half-open, UTF-16 code units of the text), and its value in one notation, so that
 * two facts that say the same in other words are equal:
 * - `number`: digits with a decimal point, a range as `10–15`, and the unit's sign or word behind a space (`61`, `12 %`,
 *   `2.5 km`, `5000000 USD`);
 * - `date`: as much of an ISO date as is said (`2025-11-09`, `2025-11`, `2025`, `--11-09`, `--11`, `199X`, `C19`), a
 *   weekday's English name, a time as `14:30`, or the words of a relative date in small letters;
 * - `name`: the name without titles;
 * - `quote`: the words without their marks.
 */
export type Fact = { readonly start: number; readonly end: number; readonly kind: FactKind; readonly value: string };
