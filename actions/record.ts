"use server";

import { holdCheckpointInput } from "@/lib/input/record";
import { holdCheckpoint } from "@/lib/queries/record/hold-checkpoint";
import { ask } from "./door/enter";

export async function holdCheckpointAction(input: unknown) {
  return ask(holdCheckpoint, holdCheckpointInput, input);
}
