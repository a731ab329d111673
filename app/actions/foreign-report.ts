"use server";

import { importForeignArticle } from "@/lib/commands/exchange/import-foreign-article";
import { importReport } from "@/lib/commands/exchange/import-report";
import { foreignReportInput, importReportInput } from "@/lib/input/foreign-report";
import { verifyForeignBundle } from "@/lib/queries/exchange/foreign-reports";
import { act } from "./act";
import { ask } from "./ask";

export async function importReportAction(input: unknown, key: string) {
  return act(importReport, importReportInput, input, key);
}
export async function importForeignArticleAction(input: unknown, key: string) {
  return act(importForeignArticle, foreignReportInput, input, key);
}
export async function verifyForeignBundleAction(input: unknown) {
  return ask(verifyForeignBundle, foreignReportInput, input);
}
