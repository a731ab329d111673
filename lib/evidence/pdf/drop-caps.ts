import type { KnownWords } from "./known-words";
import type { PageLine } from "./page-line";

/** A letter so many times as large as the line beside it is the first of that line. */
export const DROP_CAP = 1.7;
const AWAY = 1.5;

/** Whether words are an initial, with a mark before it or without. */
export function isInitial(text: string): boolean {
  return /^\p{P}?\p{L}\p{M}*$/u.test(text.trim());
}

/** The lines with each drop cap put before the line that it is the first letter of. */
export function withDropCaps(lines: readonly PageLine[], words: KnownWords): PageLine[] {
  const caps = new Map<PageLine, PageLine>();
  for (const [i, cap] of lines.entries()) {
    if (!isInitial(cap.text)) continue;
    const beside = lines.slice(Math.max(0, i - NEAR), i + NEAR).filter((line) => standsBeside(cap, line));
    const first = beside.toSorted((one, other) => other.y - one.y)[0];
    if (first) caps.set(first, cap);
  }
  const taken = new Set(caps.values());
  return lines.flatMap((line) => {
    if (taken.has(line)) return [];
    const cap = caps.get(line);
    return [cap ? { ...line, text: words.withInitial(cap.text.trim(), line.text) } : line];
  });
}

/** How many lines away, in the order of drawing, a drop cap's line may be. */
const NEAR = 12;

function standsBeside(cap: PageLine, line: PageLine): boolean {
  if (line === cap || line.page !== cap.page || line.rtl !== cap.rtl || cap.size < DROP_CAP * line.size) return false;
  const isLevel = line.y >= cap.y - line.size * 0.3 && line.y <= cap.y + cap.size;
  const gap = line.rtl ? cap.start - line.end : line.start - cap.end;
  return isLevel && gap > -line.size && gap < AWAY * cap.size;
}
