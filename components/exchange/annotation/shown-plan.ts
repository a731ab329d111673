import type { ClaimOrigin } from "@/lib/domain/shape/claim-origin";

/** An annotation that becomes a claim, as the preview shows it. */
export type ShownFitting = {
  readonly row: number;
  readonly target: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly statement: string | null;
  readonly notes: readonly string[];
  readonly origin: ClaimOrigin & { readonly from: "annotation" };
};

/** What a file of annotations does to an article, as the preview shows it. */
export type ShownPlan = {
  readonly versionNumber: number;
  readonly fitting: readonly ShownFitting[];
  readonly known: readonly unknown[];
  readonly leftOut: readonly {
    readonly row: number;
    readonly target: number;
    readonly problem: string;
    readonly words: string | null;
    readonly claim: number | null;
  }[];
};

/** The article that they are held against. */
export type AnnotatedArticle = {
  readonly id: string;
  readonly slug: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
};
