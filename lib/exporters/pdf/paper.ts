import type { BlockKind } from "@/lib/domain/text/blocks";
import type { Direction } from "@/lib/domain/text/direction";

/**
 * The report as report.typ sets it: a tree of plain data, in which text is text and never markup. `k` says what a node
 * is; report.typ holds one rule for each.
 */
export type Paper = {
  readonly lang: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly keywords: readonly string[];
  readonly date: { year: number; month: number; day: number; hour: number; minute: number; second: number };
  /** What stands at the head of each page. */
  readonly running: { readonly name: string; readonly article: Inline };
  /** "Page {page} of {total}", with the two names still in it. */
  readonly folio: string;
  /** The families that stand in for what the main ones lack, by name. */
  readonly fonts: readonly string[];
  readonly parts: readonly PaperNode[];
};

/** Words in a line. A bare string is ours; what somebody wrote comes as {@link Written}. */
export type Inline = string | Written | Styled | WebLink | PlaceLink | readonly Inline[];

/** What somebody wrote, in its own language and direction. Each piece is a line; "" marks where a long word may break. */
export type Written = { readonly k: "written"; readonly lines: readonly (readonly string[])[] } & Tongue;

type Tongue = { readonly lang: string | null; readonly dir: Direction | null };

type Styled = {
  readonly k: "soft" | "strong" | "emph" | "code" | "struck" | "gone" | "come" | "finding" | "stance" | "state";
  readonly of: Inline;
  /** A finding's colour or a claim's state, where the style depends on it; `sign` is the finding's. */
  readonly which?: string;
  readonly sign?: string;
};

type WebLink = { readonly k: "link"; readonly address: string; readonly of: Inline };
type PlaceLink = { readonly k: "to"; readonly place: string; readonly of: Inline };

/** A fact of a list of facts: its name, and what holds, one paragraph each. */
export type PaperFact = { readonly term: string; readonly lines: readonly Inline[] };

/** A piece of the article's text: whose claim it shows, what ends behind it, and whether more than one covers it. */
export type PaperSegment = {
  readonly text: Inline;
  readonly state: string | null;
  /** The colour of its finding; null where it has none. */
  readonly colour: string | null;
  readonly overlap: boolean;
  readonly skipped: boolean;
  readonly starting: readonly number[];
  /** The numbers of the claims that end here, each with its finding's colour and sign. */
  readonly ending: readonly { readonly number: number; readonly colour: string | null; readonly sign: string | null }[];
};

export type PaperNode =
  | { readonly k: "head"; readonly eyebrow: string; readonly title: Inline; readonly line: readonly Inline[] }
  | { readonly k: "part"; readonly title: Inline; readonly place: string; readonly newPage: boolean }
  | { readonly k: "label"; readonly of: string }
  | ({ readonly k: "p"; readonly of: Inline; readonly tone: "plain" | "soft" | "serif" | "empty" } & Partial<Tongue>)
  | { readonly k: "facts"; readonly facts: readonly PaperFact[]; readonly width: number }
  /** The parts with their pages, of which there are so many. */
  | { readonly k: "contents"; readonly label: string; readonly entries: number }
  | {
      readonly k: "bar";
      readonly alt: string;
      /** What is settled, by its colour, and how much there is besides. */
      readonly settled: readonly { readonly colour: string | null; readonly count: number }[];
      readonly rest: number;
      readonly counts: readonly { readonly label: Inline; readonly count: number }[];
    }
  | { readonly k: "glance"; readonly head: readonly string[]; readonly rows: readonly GlanceRow[] }
  | { readonly k: "legend"; readonly states: readonly { readonly state: string; readonly label: string }[] }
  | { readonly k: "article"; readonly of: readonly PaperNode[] }
  /** The text set wide with the notes of each paragraph beside it. */
  | {
      readonly k: "galley";
      readonly rows: readonly {
        readonly block: PaperBlock;
        /** Each note a paragraph a line; what somebody wrote in its own direction. */
        readonly notes: readonly { readonly number: number; readonly of: readonly Inline[] }[];
      }[];
    }
  | PaperBlock
  | ({ readonly k: "items"; readonly ordered: boolean; readonly of: readonly PaperBlock[] } & Tongue)
  | {
      readonly k: "claim";
      readonly number: number;
      readonly eyebrow: string;
      readonly statement: Inline;
      readonly state: Inline;
      readonly of: readonly PaperNode[];
    }
  | {
      readonly k: "verdict";
      readonly colour: string;
      readonly sign: string;
      readonly label: Inline;
      /** Whether a second person approved it and that counts, so that it has a ground. */
      readonly isSettled: boolean;
      readonly note: string;
      readonly by: string;
    }
  | ({
      readonly k: "quote";
      readonly caption: Inline | null;
      readonly of: Inline;
      readonly tone: "plain" | "correction";
    } & Tongue)
  /** A short one stays on one page. */
  | {
      readonly k: "evidence";
      readonly stance: string;
      readonly removed: boolean;
      readonly short: boolean;
      readonly of: readonly PaperNode[];
    }
  | { readonly k: "notice"; readonly state: string; readonly title: string; readonly items: readonly Inline[] }
  | ({ readonly k: "group"; readonly of: readonly PaperNode[] } & Partial<Pick<Tongue, "dir">>)
  | ({
      readonly k: "list";
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly PaperNode[])[];
    } & Partial<Tongue>)
  | { readonly k: "code-block"; readonly of: Inline }
  | { readonly k: "rule" }
  | {
      readonly k: "table";
      readonly columns: readonly (number | "auto")[];
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  /** A few lines with a drawing beside them, as SVG, which stay together; `size` is its width in millimetres. */
  | {
      readonly k: "beside";
      readonly of: readonly PaperNode[];
      readonly alt: string;
      readonly size: number;
      readonly svg: string;
    };

/** A block of the article. */
export type PaperBlock = {
  readonly k: "block";
  readonly kind: BlockKind;
  readonly level: number;
  readonly of: readonly PaperSegment[];
} & Tongue;

/** One claim in a line; its page is found when the pages are made. */
type GlanceRow = {
  readonly number: number;
  readonly statement: Inline;
  readonly rating: Inline;
  readonly state: Inline;
};
