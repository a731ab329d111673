"use server";

import { importEarlierChecks } from "@/lib/commands/exchange/import-earlier-checks";
import { importEarlierChecksInput } from "@/lib/input/earlier-checks";
import { act } from "./act";

export async function importEarlierChecksAction(input: unknown, key: string) {
  return act(importEarlierChecks, importEarlierChecksInput, input, key);
}
