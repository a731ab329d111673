import type { AuditReport } from "@/lib/domain/report/report";
import { number, text } from "./table";

type TextRecord = { kind: string; start: number; end: number; claims: string; text: string };
export const textColumns = [
  text<TextRecord>("kind", 11, ({ kind }) => kind),
  text<TextRecord>("claims", 12, ({ claims }) => claims || null),
  text<TextRecord>("quote", 100, ({ text }) => text),
  number<TextRecord>("start", ({ start }) => start),
  number<TextRecord>("end", ({ end }) => end),
];

/** The article's blocks, each with the numbers of the claims in it. Claims are looked at in text order, each once. */
export function textRecords({ version, claims }: AuditReport): TextRecord[] {
  const placed = claims
    .flatMap(({ number, anchor }) => (anchor ? [{ number, ...anchor }] : []))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  let reaching: typeof placed = [];
  return version.blocks.map(({ kind, start, end }) => {
    reaching = reaching.filter((claim) => claim.end > start);
    for (let claim = placed[next]; claim && claim.start < end; claim = placed[++next]) reaching.push(claim);
    const numbers = reaching.filter((claim) => claim.end > start).map(({ number }) => number);
    const claimsHere = numbers.sort((a, b) => a - b).join(", ");
    return { kind, start, end, claims: claimsHere, text: version.text.slice(start, end) };
  });
}
