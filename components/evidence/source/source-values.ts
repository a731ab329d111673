import type { SourceKind, SourceMedium } from "@/lib/domain/evidence/evidence";

/** What is said of a source, as a form holds it: every value as typed, a day as YYYY-MM-DD, "" for what is not known. */
export type SourceValues = {
  readonly title: string;
  readonly publisher: string;
  readonly author: string;
  readonly publishedOn: string;
  readonly kind: SourceKind;
  /** "" is what is kept of it, whatever that will be. */
  readonly medium: SourceMedium | "";
};

/** What others see of a confidential source, as a form holds it. */
export type ConfidenceValues = { readonly description: string; readonly reason: string };

/** The same with whether it is confidential at all: "yes" or "". */
export type ConfidenceChosen = ConfidenceValues & { readonly confidential: string };

/** A new source. */
export type NewSourceValues = SourceValues & ConfidenceChosen;

/** A new source before anything is typed: most of what a desk cites tells what others told. */
export const emptySource: NewSourceValues = {
  title: "",
  publisher: "",
  author: "",
  publishedOn: "",
  kind: "secondary",
  medium: "",
  confidential: "",
  description: "",
  reason: "",
};

/** The fields that could name a source. Of a confidential one they stay out of the drafts that the browser keeps. */
export const namingFields = ["title", "publisher", "author", "publishedOn"] as const;
