const months = "january february march april may june july august september october november december".split(" ");

const numeric = /^\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/;
const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})\b/i;
const monthFirst = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i;

/**
 * The day in a date as pages write it, as `YYYY-MM-DD` and as the writer counted days: an offset from UTC that stands
 * beside it changes nothing. Knows `2025-11-09…`, `2025/11/09`, `20251109`, and the English `9 November 2025`,
 * `Sun, 09 Nov 2025 …` and `November 9, 2025`. Undefined for anything else; whether the day exists is not asked.
 */
export function writtenDay(written: string | null | undefined): string | undefined {
  const text = (written ?? "").slice(0, 100);
  const [, year, month, day] = numeric.exec(text) ?? [];
  if (year && month && day) return `${year}-${month}-${day}`;
  const [, firstDay = "", dayMonth = "", dayYear] = dayFirst.exec(text) ?? [];
  const [, monthMonth = "", secondDay = "", monthYear] = monthFirst.exec(text) ?? [];
  return dayOf(dayYear, dayMonth, firstDay) ?? dayOf(monthYear, monthMonth, secondDay);
}

function dayOf(year: string | undefined, month: string, day: string): string | undefined {
  const name = month.toLowerCase();
  const number = months.findIndex(
    (full) => full === name || full.slice(0, 3) === name || (name === "sept" && full[0] === "s"),
  );
  if (!year || number < 0) return undefined;
  return `${year}-${String(number + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
