"use server";

import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { editEvidence } from "@/lib/commands/evidence/edit-evidence";
import { removeEvidence } from "@/lib/commands/evidence/remove-evidence";
import { attachEvidenceInput, editEvidenceInput, removeEvidenceInput } from "@/lib/input/evidence";
import { act } from "./act";

export async function attachEvidenceAction(input: unknown, key: string) {
  return act(attachEvidence, attachEvidenceInput, input, key);
}
export async function editEvidenceAction(input: unknown, key: string) {
  return act(editEvidence, editEvidenceInput, input, key);
}
export async function removeEvidenceAction(input: unknown, key: string) {
  return act(removeEvidence, removeEvidenceInput, input, key);
}
