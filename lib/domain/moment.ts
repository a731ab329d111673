/** The last moment that is taken, in milliseconds: a recording of 50 MB is never longer than that. */
const LAST = 99 * 60 * 60 * 1_000;

/** A moment of a recording as people write it: `h:mm:ss`, `m:ss` or seconds, with parts of a second. In milliseconds; null for what is none. */
export function parseMoment(text: string): number | null {
  const found = /^(?:(?:(\d{1,2}):)?(\d{1,2}):)?(\d{1,5}(?:[.,]\d{1,3})?)$/.exec(text.trim());
  if (!found) return null;
  const [, hours = "0", minutes, rest = "0"] = found;
  const seconds = Number(rest.replace(",", "."));
  if (minutes !== undefined && (seconds >= 60 || (found[1] !== undefined && Number(minutes) >= 60))) return null;
  const moment = Math.round((Number(hours) * 3_600 + Number(minutes ?? 0) * 60 + seconds) * 1_000);
  return moment <= LAST ? moment : null;
}

/** A moment of a recording (milliseconds) as `m:ss`, or `h:mm:ss` from an hour on; parts of a second only where there are some. */
export function momentText(moment: number): string {
  const hours = Math.floor(moment / 3_600_000);
  const minutes = Math.floor(moment / 60_000) % 60;
  const seconds = (moment % 60_000) / 1_000;
  const parts = String(Number(seconds.toFixed(3))).split(".");
  const ending = `${(parts[0] ?? "0").padStart(2, "0")}${parts[1] ? `.${parts[1]}` : ""}`;
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${ending}` : `${minutes}:${ending}`;
}
