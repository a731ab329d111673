"use server";

import { findAnythingInput, recallOpenedInput } from "@/lib/input/find";
import { findAnything } from "@/lib/queries/find/find-anything";
import { recallOpened } from "@/lib/queries/find/recall-opened";
import { ask } from "./door/enter";

export async function findAnythingAction(input: unknown) {
  return ask(findAnything, findAnythingInput, input);
}
export async function recallOpenedAction(input: unknown) {
  return ask(recallOpened, recallOpenedInput, input);
}
