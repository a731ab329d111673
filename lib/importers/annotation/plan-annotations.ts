import { makeAnchor } from "@/lib/domain/anchor/anchor";
import { carryRanges } from "@/lib/domain/anchor/carry";
import { SelectorPlacer } from "@/lib/domain/anchor/select/place-selector";
import type { Selected, SelectorNote, SelectorProblem } from "@/lib/domain/anchor/select/selector";
import { checkClaimLength, statementFromQuote } from "@/lib/domain/claim/claim";
import type { ClaimOrigin } from "@/lib/domain/shape/claim-origin";
import type { TextRange } from "@/lib/domain/text/range";
import type { AnnotationNote, AnnotationProblem, AnnotationRow, ReadAnnotation } from "./annotations";

/** An annotation that becomes a claim: where in the newest version (UTF-16 code units), in which words, and from where. */
export type FittingAnnotation = TextRange & {
  readonly row: number;
  readonly target: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** What it states; null where it is the words themselves. */
  readonly statement: string | null;
  readonly notes: readonly (SelectorNote | AnnotationNote | "earlier-version")[];
  readonly origin: ClaimOrigin & { readonly from: "annotation" };
};

/** What is left out and why; `words` are those that it is about, as far as it tells, and `claim` the one in its place. */
export type LeftOutAnnotation = {
  readonly row: number;
  readonly target: number;
  readonly problem:
    | AnnotationProblem
    | SelectorProblem
    | "splits-character"
    | "only-space"
    | "too-long"
    | "same-place"
    | "id-twice";
  readonly words: string | null;
  readonly claim: number | null;
};

/** What a file of annotations does to an article. `known` ones are claims already, by number if they stand there. */
export type AnnotationPlan = {
  readonly fileSha256: string;
  readonly versionNumber: number;
  readonly fitting: readonly FittingAnnotation[];
  readonly known: readonly { readonly row: number; readonly target: number; readonly claim: number | null }[];
  readonly leftOut: readonly LeftOutAnnotation[];
};

type EarlierText = { readonly number: number; readonly text: string };
export type StandingClaim = TextRange & { readonly number: number; readonly statement: string };

/** The article as it stands: its newest version, those before from the last, its claims, and whose origin is known. */
export type PlannedArticle = {
  readonly version: EarlierText;
  readonly earlier: readonly EarlierText[];
  readonly standing: readonly StandingClaim[];
  readonly numberOf: (origin: ClaimOrigin) => number | null;
};

/** Sorts the annotations of a file into what becomes a claim, what is one already, and what is left out. */
export function planAnnotations(
  rows: readonly AnnotationRow[],
  fileSha256: string,
  article: PlannedArticle,
): AnnotationPlan {
  return new Plan(fileSha256, article).of(rows);
}

type Place = TextRange & Pick<FittingAnnotation, "quote" | "prefix" | "suffix" | "notes">;

type Outcome =
  | { readonly fits: Omit<FittingAnnotation, "row" | "target"> }
  | { readonly known: number | null }
  | (Pick<LeftOutAnnotation, "problem"> & Partial<Pick<LeftOutAnnotation, "words" | "claim">>);

type Found = { readonly range: TextRange; readonly notes: FittingAnnotation["notes"] };

class Plan {
  private readonly fitting: FittingAnnotation[] = [];
  private readonly known: { row: number; target: number; claim: number | null }[] = [];
  private readonly leftOut: LeftOutAnnotation[] = [];
  private readonly taken: Map<string, { statement: string; claim: number | null }>;
  private readonly ids = new Map<string, number>();
  private readonly placer: SelectorPlacer;
  private readonly earlierPlacers: readonly SelectorPlacer[];

  constructor(
    private readonly fileSha256: string,
    private readonly article: PlannedArticle,
  ) {
    this.placer = new SelectorPlacer(article.version.text);
    this.earlierPlacers = article.earlier.map(({ text }) => new SelectorPlacer(text));
    this.taken = new Map(
      article.standing.map(({ start, end, statement, number }) => [`${start} ${end}`, { statement, claim: number }]),
    );
  }

  of(rows: readonly AnnotationRow[]): AnnotationPlan {
    for (const row of rows) {
      this.sort(row, "problem" in row ? { problem: row.problem } : this.outcomeOf(row, row.annotation));
    }
    const { fileSha256, fitting, known, leftOut } = this;
    return { fileSha256, versionNumber: this.article.version.number, fitting, known, leftOut };
  }

  private sort({ row, target }: AnnotationRow, outcome: Outcome): void {
    if ("fits" in outcome) this.fitting.push({ row, target, ...outcome.fits });
    else if ("known" in outcome) this.known.push({ row, target, claim: outcome.known });
    else {
      const { problem, words = null, claim = null } = outcome;
      this.leftOut.push({ row, target, problem, words: words?.slice(0, 300).toWellFormed() ?? null, claim });
    }
  }

  private outcomeOf({ row, target }: AnnotationRow, annotation: ReadAnnotation): Outcome {
    const { id, creator, created, note } = annotation;
    const origin = { from: "annotation", fileSha256: this.fileSha256, id, target, creator, created, note } as const;
    const claim = this.article.numberOf(origin);
    if (claim !== null) return { known: claim };
    const words = annotation.selector.quote?.exact ?? null;
    if (id !== null && (this.ids.get(id) ?? row) !== row) return { problem: "id-twice", words };
    if (id !== null) this.ids.set(id, row);
    const place = this.placeOf(annotation);
    return typeof place === "string" ? { problem: place, words } : this.claimOn(place, annotation, origin);
  }

  /** What comes of a certain place: a claim, unless there is one on the same words. */
  private claimOn(place: Place, annotation: ReadAnnotation, origin: FittingAnnotation["origin"]): Outcome {
    const { start, end, quote } = place;
    const statement = annotation.statement === quote ? null : annotation.statement;
    const stated = statement ?? statementFromQuote(quote);
    const other = this.taken.get(`${start} ${end}`);
    if (other)
      return other.statement === stated
        ? { known: other.claim }
        : { problem: "same-place", words: quote, claim: other.claim };
    this.taken.set(`${start} ${end}`, { statement: stated, claim: null });
    return { fits: { ...place, statement, origin, notes: [...place.notes, ...annotation.notes] } };
  }

  private placeOf({ selector }: ReadAnnotation): Place | LeftOutAnnotation["problem"] {
    const here = this.placer.place(selector);
    const selected: Found | Selected = "problem" in here && selector.quote ? (this.carried(selector) ?? here) : here;
    if ("problem" in selected) return selected.problem;
    const anchor = makeAnchor(this.article.version.text, selected.range);
    if (!anchor.ok) return anchor.refusal.reason === "range-only-space" ? "only-space" : "splits-character";
    if (!checkClaimLength(selected.range).ok) return "too-long";
    const { start, end, quote, prefix, suffix } = anchor.value;
    return { start, end, quote, prefix, suffix, notes: selected.notes };
  }

  /** The place in the newest version of words that an earlier one has; null where they were reworded or lost since. */
  private carried(selector: ReadAnnotation["selector"]): Found | null {
    for (const [i, { text }] of this.article.earlier.entries()) {
      const found = this.earlierPlacers[i]?.place(selector);
      if (!found || "problem" in found) continue;
      const [carried] = carryRanges(text, this.article.version.text, [found.range]).carried;
      if (carried?.status !== "exact" && carried?.status !== "moved") return null;
      return { range: { start: carried.start, end: carried.end }, notes: ["earlier-version"] };
    }
    return null;
  }
}
