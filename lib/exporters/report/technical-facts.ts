import type {
  AuditReport,
  ReportClaim,
  ReportEvidence,
  ReportSignOff,
  ReportVersion,
} from "@/lib/domain/report/report";
import { isolated } from "@/lib/domain/text/isolates";
import { shortened } from "@/messages/shortened";
import { claimsToTell, runsOf } from "./quiet-ticks";
import { instantWords, languageWords, personWords, words } from "./report-words";

/** One thing and what only a machine or an outsider's check asks about it: each fact's name, and its value. */
export type TechnicalFacts = {
  readonly of: string;
  readonly lines: readonly { readonly what: string; readonly value: string }[];
};

/** Every hash, salt and place that a report names, in its order; the page and the paper show them as one table at their end. */
export function technicalFacts(report: AuditReport): TechnicalFacts[] {
  const { article, version, versions, claims, skips } = report;
  const ticks = new Set(claimsToTell(report).ticks.map(({ id }) => id));
  const uses = usesOfSnapshots(claims);
  const signOffs = [...(article.signOff ? [article.signOff] : []), ...article.earlierSignOffs];
  const facts = [
    {
      of: words("report.article"),
      lines: [{ what: words("report.language"), value: languageWords(article.language) }],
    },
    ...(versions.length > 0 ? versions.map(ofVersion) : [ofVersion({ ...version, originalSha256: null })]),
    ...signOffs.map(ofSignOff),
    ...claims.flatMap((claim) => ofClaim(claim, ticks.has(claim.id), uses)),
    ...skips.map(({ quote, start, end }) => ({
      of: words("report.skip-of", { quote: isolated(shortened(quote)) }),
      lines: [{ what: words("report.quote"), value: words("report.place", { start, end }) }],
    })),
  ];
  return facts.filter(({ lines }) => lines.length > 0);
}

function ofVersion({
  number,
  sha256,
  originalSha256,
}: Pick<ReportVersion, "number" | "sha256" | "originalSha256">): TechnicalFacts {
  const original = originalSha256 === null ? [] : [{ what: words("report.original-sha256"), value: originalSha256 }];
  return {
    of: words("report.version-number", { number }),
    lines: [{ what: words("report.sha256"), value: sha256 }, ...original],
  };
}

function ofSignOff({ by, at, subjectSha256 }: ReportSignOff): TechnicalFacts {
  return {
    of: words("report.signed-off-by", { person: personWords(by), at: instantWords(at) }),
    lines: [{ what: words("report.sign-off-hash"), value: subjectSha256 }],
  };
}

/** Which claims rest on each snapshot, by its name in the record: what many rest on is told once. */
function usesOfSnapshots(claims: readonly ReportClaim[]): ReadonlyMap<string, readonly number[]> {
  const uses = new Map<string, number[]>();
  for (const { number, evidence } of claims)
    for (const { snapshot } of evidence) {
      const name = snapshot?.saltedSha256;
      if (!name) continue;
      const numbers = uses.get(name);
      if (!numbers) uses.set(name, [number]);
      else if (numbers.at(-1) !== number) numbers.push(number);
    }
  return uses;
}

/** A tick's place and decision are one line: there are hundreds of them. */
function ofClaim(
  { number, anchor, decisions, evidence }: ReportClaim,
  isTick: boolean,
  uses: ReadonlyMap<string, readonly number[]>,
): TechnicalFacts[] {
  const claim = words("report.claim-heading", { number });
  const place = anchor && {
    what: words("report.quote"),
    value: words("report.place", { start: anchor.start, end: anchor.end }),
  };
  const decided = decisions.map(({ kind, verdict, by, at, subjectSha256 }) => ({
    what: words("report.decided-by", {
      ...{ kind: words(`decision.${kind}`), person: personWords(by), at: instantWords(at), verdict },
    }),
    value: subjectSha256,
  }));
  const [decision] = decided;
  const isOneLine = isTick && place !== null && decision !== undefined && decided.length === 1;
  const lines = isOneLine
    ? [{ what: words("report.tick-facts", { place: place.value, decided: decision.what }), value: decision.value }]
    : [...(place ? [place] : []), ...decided];
  const first = evidence.filter(({ snapshot }) => (uses.get(snapshot?.saltedSha256 ?? "")?.[0] ?? number) === number);
  return [
    { of: claim, lines },
    ...first.map((piece) => {
      const numbers = uses.get(piece.snapshot?.saltedSha256 ?? "") ?? [];
      const title = isolated(piece.source.title);
      const of =
        numbers.length > 1
          ? words("report.of-evidence-of", { title, numbers: runsOf(numbers) })
          : words("report.of-evidence", { claim, title });
      return { of, lines: ofSnapshot(piece) };
    }),
  ];
}

function ofSnapshot({ snapshot }: ReportEvidence): TechnicalFacts["lines"] {
  if (!snapshot) return [];
  const { bytes, sha256, salt, saltedSha256 } = snapshot;
  const named = { what: words("report.salted-sha256"), value: saltedSha256 };
  if (bytes === null || sha256 === null || salt === null) return [named];
  return [
    { what: words("report.snapshot-sha256", { bytes }), value: sha256 },
    { what: words("report.salt"), value: salt },
    named,
  ];
}
