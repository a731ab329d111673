"use server";

import { bringBackSource } from "@/lib/commands/evidence/bring-back-source";
import { editSource } from "@/lib/commands/evidence/edit-source";
import { endConfidence } from "@/lib/commands/evidence/end-confidence";
import { makeSourceConfidential } from "@/lib/commands/evidence/make-source-confidential";
import { mergeSources } from "@/lib/commands/evidence/merge-sources";
import { retireSource } from "@/lib/commands/evidence/retire-source";
import { takeSourceApart } from "@/lib/commands/evidence/take-source-apart";
import {
  bringBackSourceInput,
  editSourceInput,
  endConfidenceInput,
  makeSourceConfidentialInput,
  mergeSourcesInput,
  retireSourceInput,
  takeSourceApartInput,
} from "@/lib/input/source";
import { act } from "./act";

export async function editSourceAction(input: unknown, key: string) {
  return act(editSource, editSourceInput, input, key);
}
export async function makeSourceConfidentialAction(input: unknown, key: string) {
  return act(makeSourceConfidential, makeSourceConfidentialInput, input, key);
}
export async function endConfidenceAction(input: unknown, key: string) {
  return act(endConfidence, endConfidenceInput, input, key);
}
export async function mergeSourcesAction(input: unknown, key: string) {
  return act(mergeSources, mergeSourcesInput, input, key);
}
export async function takeSourceApartAction(input: unknown, key: string) {
  return act(takeSourceApart, takeSourceApartInput, input, key);
}
export async function retireSourceAction(input: unknown, key: string) {
  return act(retireSource, retireSourceInput, input, key);
}
export async function bringBackSourceAction(input: unknown, key: string) {
  return act(bringBackSource, bringBackSourceInput, input, key);
}
