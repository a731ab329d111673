"use server";

import { answerNotice } from "@/lib/commands/evidence/answer-notice";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { bringBackSource } from "@/lib/commands/evidence/bring-back-source";
import { bringSource } from "@/lib/commands/evidence/bring-source";
import { choosePassage } from "@/lib/commands/evidence/choose-passage";
import { chooseSnapshot } from "@/lib/commands/evidence/choose-snapshot";
import { editEvidence } from "@/lib/commands/evidence/edit-evidence";
import { editSource } from "@/lib/commands/evidence/edit-source";
import { endConfidence } from "@/lib/commands/evidence/end-confidence";
import { makeSourceConfidential } from "@/lib/commands/evidence/make-source-confidential";
import { mergeSources } from "@/lib/commands/evidence/merge-sources";
import { pasteSnapshot } from "@/lib/commands/evidence/paste-snapshot";
import { removeEvidence } from "@/lib/commands/evidence/remove-evidence";
import { rereadSnapshot } from "@/lib/commands/evidence/reread-snapshot";
import { retireSource } from "@/lib/commands/evidence/retire-source";
import { retrySnapshot } from "@/lib/commands/evidence/retry-snapshot";
import { takeSnapshot } from "@/lib/commands/evidence/take-snapshot";
import { takeSourceApart } from "@/lib/commands/evidence/take-source-apart";
import { attachEvidenceInput, bringSourceInput, editEvidenceInput, removeEvidenceInput } from "@/lib/input/evidence";
import { answerNoticeInput } from "@/lib/input/notice";
import {
  choosePassageInput,
  chooseSnapshotInput,
  findInSnapshotInput,
  pasteSnapshotInput,
  rereadSnapshotInput,
  retrySnapshotInput,
  takeSnapshotInput,
} from "@/lib/input/snapshot";
import {
  bringBackSourceInput,
  editSourceInput,
  endConfidenceInput,
  findSourcesInput,
  makeSourceConfidentialInput,
  mergeSourcesInput,
  retireSourceInput,
  takeSourceApartInput,
} from "@/lib/input/source";
import { findInSnapshot } from "@/lib/queries/evidence/find-in-snapshot";
import { findSources } from "@/lib/queries/evidence/list-sources";
import { act, ask } from "./door/enter";

export async function attachEvidenceAction(input: unknown, key: string) {
  return act(attachEvidence, attachEvidenceInput, input, key);
}
export async function editEvidenceAction(input: unknown, key: string) {
  return act(editEvidence, editEvidenceInput, input, key);
}
export async function removeEvidenceAction(input: unknown, key: string) {
  return act(removeEvidence, removeEvidenceInput, input, key);
}
export async function bringSourceAction(input: unknown, key: string) {
  return act(bringSource, bringSourceInput, input, key);
}
export async function takeSnapshotAction(input: unknown, key: string) {
  return act(takeSnapshot, takeSnapshotInput, input, key);
}
export async function rereadSnapshotAction(input: unknown, key: string) {
  return act(rereadSnapshot, rereadSnapshotInput, input, key);
}
export async function retrySnapshotAction(input: unknown, key: string) {
  return act(retrySnapshot, retrySnapshotInput, input, key);
}
export async function pasteSnapshotAction(input: unknown, key: string) {
  return act(pasteSnapshot, pasteSnapshotInput, input, key);
}
export async function chooseSnapshotAction(input: unknown, key: string) {
  return act(chooseSnapshot, chooseSnapshotInput, input, key);
}
export async function choosePassageAction(input: unknown, key: string) {
  return act(choosePassage, choosePassageInput, input, key);
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
export async function answerNoticeAction(input: unknown, key: string) {
  return act(answerNotice, answerNoticeInput, input, key);
}
export async function findSourcesAction(input: unknown) {
  return ask(findSources, findSourcesInput, input);
}
export async function findInSnapshotAction(input: unknown) {
  return ask(findInSnapshot, findInSnapshotInput, input);
}
