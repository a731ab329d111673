import { countLeading } from "@/lib/domain/text/count-leading";
import type { TextRange } from "@/lib/domain/text/range";

/** A time code of a transcript or of subtitles: where it stands, and the second of the recording that it names. */
export type TimeCode = TextRange & { readonly seconds: number };

/** "[00:12:31]", "(12:31)", "00:12:31.500 --> 00:12:35.000", and at the beginning of a line "00:12:31" and "12:31". */
const code =
  /(^[ \t]{0,8}|[[(])(?:(\d{1,2}):)?(\d{1,2}):(\d\d)(?:[.,]\d{1,3})?(?:[ \t]{0,3}-->[ \t]{0,3}[\d:.,]{1,15}|[\])]|(?![\d:.,]))/gm;
/** A transcript begins near the beginning; a timetable, which looks alike, in the morning. */
const FIRST_WITHIN = 5 * 60;
/** Of so many codes one may go back: a time of day in brackets, cues that overlap. */
const SELDOM = 8;

/**
 * The time codes by which a text says when it was spoken, in order; none where what looks like them does not run from the
 * beginning of a recording on. Costs in proportion to the text.
 */
export function timeCodesOf(text: string): TimeCode[] {
  const found: TimeCode[] = [];
  let [isSure, back] = [false, 0];
  for (const { 0: said, 1: opened = "", 2: hours, 3: minutes, 4: seconds, index } of text.matchAll(code)) {
    const isBracketed = /[[(]/.test(opened);
    if (isBracketed !== /[\])]$/.test(said) || Number(seconds) > 59 || (hours && Number(minutes) > 59)) continue;
    isSure ||= said.includes("-->") || hours !== undefined;
    const start = index + (isBracketed ? 0 : opened.length);
    const at = Number(hours ?? 0) * 3_600 + Number(minutes) * 60 + Number(seconds);
    if (at >= (found.at(-1)?.seconds ?? 0)) found.push({ start, end: index + said.length, seconds: at });
    else back++;
  }
  const [first, second] = found;
  const runs = back * SELDOM <= found.length;
  return runs && first && second && (isSure || first.seconds < FIRST_WITHIN) ? found : [];
}

/** The second of the recording at which the words at an offset of the text were spoken; null before the first code. */
export function secondAt(codes: readonly TimeCode[], offset: number): number | null {
  return codes[countLeading(codes.length, (at) => (codes[at] as TimeCode).start <= offset) - 1]?.seconds ?? null;
}

/** Seconds as players write them: "12:31", "1:02:31". */
export function clockOf(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
