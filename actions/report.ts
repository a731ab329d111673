"use server";

import { askExport } from "@/lib/commands/report/ask-export";
import { askExportInput } from "@/lib/input/report-export";
import { act } from "./door/enter";

export async function askExportAction(input: unknown, key: string) {
  return act(askExport, askExportInput, input, key);
}
