import { makeAnchor } from "@/lib/domain/anchor/anchor";
import type { ClaimField } from "@/lib/domain/claim/fields";
import type {
  AuditReport,
  ReportClaim,
  ReportEvidence,
  ReportPerson,
  ReportSnapshot,
} from "@/lib/domain/report/report";
import { type CodePointIndex, codePointIndex } from "@/lib/domain/text/code-points";
import { articleAddress, claimAddress, versionAddress } from "./report/report-addresses";
import { words } from "./report/report-words";

const pageSize = 500;

type Annotation = { readonly id: string; readonly type: "Annotation" } & Readonly<Record<string, unknown>>;

/**
 * The claims and the passages of their evidence as W3C Web Annotations: an AnnotationCollection, in JSON-LD, whose pages
 * follow each other inside the file; in pieces, an annotation a line. A claim is an annotation on the article's version,
 * with what it states, its rating and the rationale as bodies; a passage is one on its source, linked to the claim.
 * Positions are Unicode code points.
 * Source: https://www.w3.org/TR/annotation-model/ and /annotation-vocab/.
 */
export function* reportAnnotations(report: AuditReport): Generator<string> {
  const id = `${articleAddress(report)}/annotations`;
  const total = report.claims.reduce((sum, { evidence }) => sum + 1 + evidence.filter(hasPassage).length, 0);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const collection = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id,
    type: "AnnotationCollection",
    label: words("report.title", { title: report.article.title }),
    created: report.generatedAt,
    ...(report.newsroom.name !== null && { creator: { type: "Organization", name: report.newsroom.name } }),
    total,
    last: pageId(id, pages - 1),
  };
  yield `${opened(collection)},"first":${openedPage(id, 0)}`;
  let at = 0;
  for (const annotation of annotationsOf(report)) {
    if (at > 0) yield at % pageSize === 0 ? `\n],"next":${openedPage(id, at / pageSize)}` : ",";
    yield "\n";
    yield JSON.stringify(annotation);
    at++;
  }
  yield `\n]${"}".repeat(pages + 1)}\n`;
}

/** A page with its list still open. Those behind it go inside as `next`, so that they close together at the end. */
function openedPage(collection: string, page: number): string {
  const startIndex = page * pageSize;
  return `${opened({ id: pageId(collection, page), type: "AnnotationPage", partOf: collection, startIndex })},"items":[`;
}

function pageId(collection: string, page: number): string {
  return `${collection}?page=${page + 1}`;
}

function* annotationsOf(report: AuditReport): Generator<Annotation> {
  const index = codePointIndex(report.version.text);
  for (const claim of report.claims) {
    yield claimAnnotation(claim, report, index);
    for (const piece of claim.evidence) if (hasPassage(piece)) yield passageAnnotation(piece, claim, report);
  }
}

/** An object as JSON text without the brace that ends it. */
function opened(object: object): string {
  return JSON.stringify(object).slice(0, -1);
}

const nothing = () => [];

/** The bodies that say each field of a claim. Who claims it and what it was sorted into is Galley's own, and is left out. */
const saidBodies: { readonly [N in ClaimField]: (claim: ReportClaim, language: string) => object[] } = {
  statement: ({ statement }, language) => [{ ...textBody(statement, "describing"), language }],
  claimant: nothing,
  category: nothing,
  priority: nothing,
};

function claimAnnotation(claim: ReportClaim, report: AuditReport, index: CodePointIndex): Annotation {
  const { number, verdict, state, anchor, markedBy, markedAt, decisions } = claim;
  const said = Object.values(saidBodies).flatMap((bodies) => bodies(claim, report.article.language));
  const bodies: object[] = [...said, textBody(state, "classifying")];
  if (verdict) {
    bodies.push({ ...textBody(verdict.rating.label, "assessing"), creator: creatorOf(verdict.author) });
    if (verdict.rationale !== null)
      bodies.push({ ...textBody(verdict.rationale, "commenting"), format: "text/markdown" });
    if (verdict.correction !== null) bodies.push(textBody(verdict.correction, "editing"));
  }
  const changed = decisions.at(-1)?.at ?? verdict?.submittedAt;
  return {
    id: claimAddress(report, number),
    type: "Annotation",
    motivation: verdict ? ["identifying", "assessing"] : "identifying",
    creator: creatorOf(markedBy),
    created: markedAt,
    ...(changed !== undefined && { modified: changed }),
    body: bodies,
    target: {
      type: "SpecificResource",
      source: versionAddress(report),
      ...(report.article.address !== null && { scope: report.article.address }),
      ...(anchor && { selector: selectorsOf(report.version.text, anchor, index) }),
    },
  };
}

type WithPassage = ReportEvidence & { readonly passage: string };

/** Whether evidence that still stands gives a passage. */
function hasPassage(piece: ReportEvidence): piece is WithPassage {
  return piece.passage !== null && piece.removedAt === null;
}

/** A passage of a source, on which a claim rests or fails. */
function passageAnnotation(piece: WithPassage, claim: ReportClaim, report: AuditReport): Annotation {
  const { id, source, stance, passage, note, snapshot, addedBy, addedAt } = piece;
  const address = claimAddress(report, claim.number);
  return {
    id: `${address}#evidence-${id}`,
    type: "Annotation",
    motivation: "linking",
    creator: creatorOf(addedBy),
    created: addedAt,
    body: [
      { type: "SpecificResource", source: address, purpose: "linking" },
      textBody(stance, "classifying"),
      ...(note === null ? [] : [textBody(note, "commenting")]),
    ],
    target: {
      type: "SpecificResource",
      source: source.address ?? `${report.newsroom.galley}/sources/${source.id}`,
      selector: { type: "TextQuoteSelector", exact: passage },
      ...(snapshot && { state: stateOf(snapshot) }),
    },
  };
}

/** As of when the source is meant, and where a copy of it stands: a page may say something else by now. */
function stateOf({ keptAt, archivedAddress }: ReportSnapshot): object {
  return { type: "TimeState", sourceDate: keptAt, ...(archivedAddress !== null && { cached: archivedAddress }) };
}

function textBody(value: string, purpose: string): { type: string; value: string; format: string; purpose: string } {
  return { type: "TextualBody", value, format: "text/plain", purpose };
}

/** The words with what stands around them, and their place, in code points; a reader may take either. */
function selectorsOf(text: string, anchor: NonNullable<ReportClaim["anchor"]>, index: CodePointIndex): object[] {
  const made = makeAnchor(text, anchor);
  const around = made.ok ? { prefix: made.value.prefix, suffix: made.value.suffix } : {};
  return [
    { type: "TextQuoteSelector", exact: anchor.quote, ...around },
    { type: "TextPositionSelector", start: index.toCodePoint(anchor.start), end: index.toCodePoint(anchor.end) },
  ];
}

function creatorOf({ name }: ReportPerson): object {
  return { type: "Person", name };
}
