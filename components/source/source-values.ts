import type { SourceKind, SourceMedium } from "@/lib/domain/evidence";

/** What is said of a source, as a form holds it: every value as typed, a day as YYYY-MM-DD, "" for what is not known. */
export type SourceValues = {
  readonly title: string;
  readonly publisher: string;
  readonly author: string;
  readonly publishedOn: string;
  readonly address: string;
  readonly kind: SourceKind;
  readonly medium: SourceMedium;
};

/** A new source before anything is typed: most of what a desk cites are reports on the web. */
export const emptySource: SourceValues = {
  title: "",
  publisher: "",
  author: "",
  publishedOn: "",
  address: "",
  kind: "secondary",
  medium: "page",
};
