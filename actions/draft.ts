"use server";

import { eraseDraftAuthor } from "@/lib/commands/draft/erase-draft-author";
import { returnProof } from "@/lib/commands/draft/return-proof";
import { sortNotes } from "@/lib/commands/draft/sort-notes";
import { takeNote } from "@/lib/commands/draft/take-note";
import { ruleHold } from "@/lib/commands/verdict/rule-hold";
import {
  eraseDraftAuthorInput,
  returnProofInput,
  ruleHoldInput,
  sortNotesInput,
  takeNoteInput,
} from "@/lib/input/draft";
import { previewProof } from "@/lib/queries/draft/preview-proof";
import { act, ask } from "./door/enter";

export async function takeNoteAction(input: unknown, key: string) {
  return act(takeNote, takeNoteInput, input, key);
}
export async function sortNotesAction(input: unknown, key: string) {
  return act(sortNotes, sortNotesInput, input, key);
}
export async function eraseDraftAuthorAction(input: unknown, key: string) {
  return act(eraseDraftAuthor, eraseDraftAuthorInput, input, key);
}
export async function returnProofAction(input: unknown, key: string) {
  return act(returnProof, returnProofInput, input, key);
}
export async function previewProofAction(input: unknown) {
  return ask(previewProof, returnProofInput, input);
}
export async function ruleHoldAction(input: unknown, key: string) {
  return act(ruleHold, ruleHoldInput, input, key);
}
