"use server";

import { importEarlierChecks } from "@/lib/commands/exchange/import-earlier-checks";
import { importForeignArticle } from "@/lib/commands/exchange/import-foreign-article";
import { importReport } from "@/lib/commands/exchange/import-report";
import { previewAnnotationsInput } from "@/lib/input/claim";
import { importEarlierChecksInput } from "@/lib/input/earlier-checks";
import { foreignReportInput, importReportInput } from "@/lib/input/foreign-report";
import { verifyForeignBundle } from "@/lib/queries/exchange/foreign-reports";
import { previewAnnotations } from "@/lib/queries/exchange/preview-annotations";
import { act, ask } from "./door/enter";

export async function previewAnnotationsAction(input: unknown) {
  return ask(previewAnnotations, previewAnnotationsInput, input);
}
export async function importReportAction(input: unknown, key: string) {
  return act(importReport, importReportInput, input, key);
}
export async function importForeignArticleAction(input: unknown, key: string) {
  return act(importForeignArticle, foreignReportInput, input, key);
}
export async function verifyForeignBundleAction(input: unknown) {
  return ask(verifyForeignBundle, foreignReportInput, input);
}
export async function importEarlierChecksAction(input: unknown, key: string) {
  return act(importEarlierChecks, importEarlierChecksInput, input, key);
}
