"use server";

import { importReport } from "@/lib/commands/import-report";
import { importReportInput } from "@/lib/input/foreign-report";
import { act } from "./act";

export async function importReportAction(input: unknown, key: string) {
  return act(importReport, importReportInput, input, key);
}
