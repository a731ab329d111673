/** Languages whose news pages write days as `9 November 2025`, each with names of months that no other gives to another. */
const languages = "en de fr es it pt nl sv da nb fi pl cs ru uk tr ro hu el id ar ar-SY fa-u-ca-gregory".split(" ");

let known: ReadonlyMap<string, number> | undefined;

/**
 * The number of a month, from 1, by its name or its usual short form in one of the languages that news are read in;
 * undefined for any other word, and for one that is another month elsewhere.
 */
export function monthNamed(name: string): number | undefined {
  known ??= namesOfMonths();
  return known.get(bare(name));
}

function namesOfMonths(): ReadonlyMap<string, number> {
  const names = new Map<string, number>([["sept", 9]]);
  for (const language of languages) {
    for (const form of ["long", "short"] as const) {
      for (let month = 1; month <= 12; month++) {
        for (const name of [named(language, form, month, true), named(language, form, month, false)]) {
          const before = names.get(name);
          if (name === "" || /\p{N}/u.test(name)) continue;
          names.set(name, before === undefined || before === month ? month : 0);
        }
      }
    }
  }
  return new Map([...names].filter(([, month]) => month > 0));
}

/** With a day beside it a name may stand in another case. */
function named(language: string, form: "long" | "short", month: number, withDay: boolean): string {
  const format = new Intl.DateTimeFormat(language, {
    month: form,
    ...(withDay && { day: "numeric" }),
    timeZone: "UTC",
  });
  const parts = format.formatToParts(new Date(Date.UTC(2025, month - 1, 9)));
  return bare(parts.find(({ type }) => type === "month")?.value ?? "");
}

function bare(name: string): string {
  return name.toLowerCase().normalize("NFC").replace(/\.$/, "").trim();
}
