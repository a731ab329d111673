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

/** A tick's number, and in one line its place and its decision, if there is one, with the hash of what was decided on. */
type TickFacts = { readonly number: number; readonly what: string; readonly hash: string | null };

/** One thing and what only a machine or an outsider's check asks about it: each fact's name, and its value. */
export type TechnicalFacts = {
  readonly of: string;
  readonly lines: readonly { readonly what: string; readonly value: string }[];
};

/**
 * Every hash, salt and place that a report names, in its order; the page and the paper show them as one table at their end.
 * Those of ticks, which are hundreds, are apart in `ticks`: the page folds them, and the paper names the files that have them.
 */
export function technicalFacts(report: AuditReport): {
  readonly rows: readonly TechnicalFacts[];
  readonly ticks: readonly TickFacts[];
} {
  const { article, version, versions, claims, skips } = report;
  const ticks = new Set(claimsToTell(report).ticks.map(({ id }) => id));
  const uses = usesOfSnapshots(claims);
  const signOffs = [...(article.signOff ? [article.signOff] : []), ...article.earlierSignOffs];
  const rows = [
    {
      of: words("report.article"),
      lines: [{ what: words("report.language"), value: languageWords(article.language) }],
    },
    ...(versions.length > 0 ? versions.map(ofVersion) : [ofVersion({ ...version, originalSha256: null })]),
    ...signOffs.map(ofSignOff),
    ...claims.flatMap((claim) => [...(ticks.has(claim.id) ? [] : [ofClaim(claim)]), ...ofSnapshots(claim, uses)]),
    ...skips.map(({ quote, start, end }) => ({
      of: words("report.skip-of", { quote: isolated(shortened(quote)) }),
      lines: [{ what: words("report.quote"), value: words("report.place", { start, end }) }],
    })),
  ];
  return {
    rows: rows.filter(({ lines }) => lines.length > 0),
    ticks: claims.filter(({ id }) => ticks.has(id)).map(ofTick),
  };
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

function ofTick(claim: ReportClaim): TickFacts {
  const [place, decided] = [placeOf(claim)?.value ?? "", decisionsOf(claim)[0]];
  if (!decided) return { number: claim.number, what: place, hash: null };
  return {
    number: claim.number,
    what: words("report.tick-facts", { place, decided: decided.what }),
    hash: decided.value,
  };
}

function ofClaim(claim: ReportClaim): TechnicalFacts {
  const place = placeOf(claim);
  return {
    of: words("report.claim-heading", { number: claim.number }),
    lines: [...(place ? [place] : []), ...decisionsOf(claim)],
  };
}

function placeOf({ anchor }: ReportClaim): TechnicalFacts["lines"][number] | null {
  if (!anchor) return null;
  return { what: words("report.quote"), value: words("report.place", { start: anchor.start, end: anchor.end }) };
}

function decisionsOf({ decisions }: ReportClaim): TechnicalFacts["lines"] {
  return decisions.map(({ kind, verdict, by, at, subjectSha256 }) => ({
    what: words("report.decided-by", {
      ...{ kind: words(`decision.${kind}`), person: personWords(by), at: instantWords(at), verdict },
    }),
    value: subjectSha256,
  }));
}

/** The copies of sources that a claim is the first to rest on, each with the numbers of all claims that do. */
function ofSnapshots(
  { number, evidence }: ReportClaim,
  uses: ReadonlyMap<string, readonly number[]>,
): TechnicalFacts[] {
  const claim = words("report.claim-heading", { number });
  const first = evidence.filter(({ snapshot }) => (uses.get(snapshot?.saltedSha256 ?? "")?.[0] ?? number) === number);
  return first.map((piece) => {
    const numbers = uses.get(piece.snapshot?.saltedSha256 ?? "") ?? [];
    const title = isolated(piece.source.title);
    const of =
      numbers.length > 1
        ? words("report.of-evidence-of", { title, numbers: runsOf(numbers) })
        : words("report.of-evidence", { claim, title });
    return { of, lines: ofSnapshot(piece) };
  });
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
