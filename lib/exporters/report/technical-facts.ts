import type {
  AuditReport,
  ReportClaim,
  ReportEvidence,
  ReportSignOff,
  ReportVersion,
} from "@/lib/domain/report/report";
import { isolated } from "@/lib/domain/text/isolates";
import { shortened } from "@/messages/shortened";
import { instantWords, languageWords, personWords, words } from "./report-words";

/** One thing and what only a machine or an outsider's check asks about it: each fact's name, and its value. */
export type TechnicalFacts = {
  readonly of: string;
  readonly lines: readonly { readonly what: string; readonly value: string }[];
};

/** Every hash, salt and place that a report names, in its order; the page and the paper show them as one table at their end. */
export function technicalFacts(report: AuditReport): TechnicalFacts[] {
  const { article, version, versions, claims, skips } = report;
  const signOffs = [...(article.signOff ? [article.signOff] : []), ...article.earlierSignOffs];
  const facts = [
    {
      of: words("report.article"),
      lines: [{ what: words("report.language"), value: languageWords(article.language) }],
    },
    ...(versions.length > 0 ? versions.map(ofVersion) : [ofVersion({ ...version, originalSha256: null })]),
    ...signOffs.map(ofSignOff),
    ...claims.flatMap(ofClaim),
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

function ofClaim({ number, anchor, decisions, evidence }: ReportClaim): TechnicalFacts[] {
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
  return [
    { of: claim, lines: [...(place ? [place] : []), ...decided] },
    ...evidence.map((piece) => ({
      of: words("report.of-evidence", { claim, title: isolated(piece.source.title) }),
      lines: ofSnapshot(piece),
    })),
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
