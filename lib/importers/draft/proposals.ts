import type { NoteProposal, NoteReply, ProposedSource } from "@/lib/domain/draft/draft-note";
import { parseSourceAddress } from "@/lib/domain/evidence/source-address";
import { limits } from "@/lib/domain/shape/limits";
import { calendarDay } from "@/lib/importers/page/calendar-day";
import { monthNamed } from "@/lib/importers/page/month-names";
import { writtenDay } from "@/lib/importers/page/written-day";

/** So many addresses of one note are proposed; a list of more is no note. */
const MOST_ADDRESSES = 20;

/**
 * What Galley proposes to make of a note: each address in it is a source; "Interview with Ana Diaz, 3 May" is a source of
 * that kind; everything else names none. Answers are read as the note is.
 */
export function proposalOf(note: NoteReply & { readonly replies: readonly NoteReply[] }): NoteProposal {
  const texts = [note.text, ...note.replies.map(({ text }) => text)];
  const addresses = addressesIn(texts).slice(0, MOST_ADDRESSES);
  const pages = addresses.map((address): ProposedSource => ({ ...unnamed, address, medium: "page" }));
  const talk = texts.map((text) => interviewIn(text, note.at)).find((found) => found !== null);
  return { sources: talk ? [talk, ...pages] : pages };
}

const unnamed = { title: null, author: null, publishedOn: null } as const;

/** The web addresses in texts, cleaned, each page once. */
function addressesIn(texts: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const piece of texts.flatMap((text) => text.split(/[\s<>"“”„«»|]+/))) {
    for (const written of writtenAddresses(piece)) {
      const parsed = parseSourceAddress(written);
      if (parsed.ok && !found.has(parsed.value.key)) found.set(parsed.value.key, parsed.value.address);
    }
  }
  return [...found.values()];
}

/** Addresses in a piece without spaces: several where commas or semicolons alone part them. */
function writtenAddresses(piece: string): string[] {
  const lower = piece.toLowerCase();
  const starts: number[] = [];
  for (let at = 0; at < piece.length; at++) {
    const isScheme = lower.startsWith("http://", at) || lower.startsWith("https://", at);
    const isHost = lower.startsWith("www.", at) && (at === 0 || /[([{,;]/.test(piece.charAt(at - 1)));
    // An address within another (an archive's) is part of it.
    if ((isScheme || isHost) && (starts.length === 0 || /[,;)\]]/.test(piece.charAt(at - 1)))) starts.push(at);
  }
  return starts.map((start, i) => withoutStops(piece.slice(start, starts[i + 1] ?? piece.length)));
}

/** Stops and brackets behind an address are the sentence's, unless a bracket was opened in it. */
function withoutStops(address: string): string {
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (last === ")" && address.slice(0, end).includes("(")) break;
    if (!/[.,;:!?)\]}'’…。、]/.test(last)) break;
  }
  return address.slice(0, end);
}

/** How notes begin that tell of words that somebody heard, in the languages of desks; Japanese ends so. */
const begins =
  /^(?:(?:phone|telephone|video|email|e-mail)[ -])?(?:interview|conversation|call|correspondence) (?:with|by) |^(?:spoke|talked) (?:to|with) |^(?:(?:telefon)?interview|gespräch|telefonat|telefongespräch) mit |^(?:entretien|interview) (?:avec|de) |^entrevista (?:con|a) |^مقابلة (?:مع|هاتفية مع) |^حديث مع /iu;
const endsSo = /への(?:インタビュー|取材|電話取材)/u;

function interviewIn(text: string, at: string | null): ProposedSource | null {
  const line = text.split("\n", 1)[0]?.trim() ?? "";
  const start = begins.exec(line);
  const end = start ? null : endsSo.exec(line);
  if (line.length > limits.title || (!start && !end)) return null;
  const words = start ? line.slice(start[0].length) : line.slice(0, end?.index ?? 0);
  const author = (words.split(/[,;:(،、]/, 1)[0] ?? "").trim();
  return { address: null, title: line, author: author || null, publishedOn: dayIn(line, at), medium: "interview" };
}

/** The day that a line tells; without a year, the last such day up to when the note was written. */
function dayIn(line: string, at: string | null): string | null {
  const whole = calendarDay(dayAnywhere(line));
  if (whole !== null || at === null || !/^\d{4}-\d{2}-\d{2}/.test(at)) return whole;
  const [, dayFirst, nameBehind] =
    /(?:^|[^\d.])(\d{1,2})(?:st|nd|rd|th|\.|º)? (?:de )?([\p{L}\p{M}]{3,12})/u.exec(line) ?? [];
  const [, nameBefore, dayBehind] = /([\p{L}\p{M}]{3,12})\.? (\d{1,2})(?!\d)/u.exec(line) ?? [];
  const month = monthNamed(nameBehind ?? "") ?? monthNamed(nameBefore ?? "");
  const day = monthNamed(nameBehind ?? "") === undefined ? dayBehind : dayFirst;
  if (month === undefined || day === undefined) return null;
  const inYear = (year: number) => `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const year = Number(at.slice(0, 4));
  return calendarDay(inYear(inYear(year) <= at.slice(0, 10) ? year : year - 1));
}

/** The first day with its year in a line; writtenDay looks at the beginning of some forms alone. */
function dayAnywhere(line: string): string | undefined {
  const numbers = line.search(/\d{4}-\d{2}-\d{2}/);
  return writtenDay(numbers < 0 ? line : line.slice(numbers));
}
