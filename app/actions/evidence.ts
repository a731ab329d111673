"use server";

import { attachEvidence } from "@/lib/commands/attach-evidence";
import { editEvidence } from "@/lib/commands/edit-evidence";
import { editSource } from "@/lib/commands/edit-source";
import { endConfidence } from "@/lib/commands/end-confidence";
import { makeSourceConfidential } from "@/lib/commands/make-source-confidential";
import { removeEvidence } from "@/lib/commands/remove-evidence";
import {
  attachEvidenceInput,
  editEvidenceInput,
  editSourceInput,
  endConfidenceInput,
  makeSourceConfidentialInput,
  removeEvidenceInput,
} from "@/lib/input/evidence";
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
export async function editSourceAction(input: unknown, key: string) {
  return act(editSource, editSourceInput, input, key);
}
export async function makeSourceConfidentialAction(input: unknown, key: string) {
  return act(makeSourceConfidential, makeSourceConfidentialInput, input, key);
}
export async function endConfidenceAction(input: unknown, key: string) {
  return act(endConfidence, endConfidenceInput, input, key);
}
