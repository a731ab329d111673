"use server";

import { addVersion } from "@/lib/commands/article/add-version";
import { archiveArticle } from "@/lib/commands/article/archive-article";
import { bringBackArticle } from "@/lib/commands/article/bring-back-article";
import { fetchOriginal } from "@/lib/commands/article/fetch-original";
import { importArticle } from "@/lib/commands/article/import-article";
import { liftSkip } from "@/lib/commands/article/lift-skip";
import { planArticle } from "@/lib/commands/article/plan-article";
import { signOffArticle } from "@/lib/commands/article/sign-off-article";
import { skipRange } from "@/lib/commands/article/skip-range";
import { undoLast } from "@/lib/commands/article/undo-last";
import { withdrawSignOff } from "@/lib/commands/article/withdraw-sign-off";
import {
  addVersionInput,
  archiveArticleInput,
  bringBackArticleInput,
  fetchOriginalInput,
  importArticleInput,
  planArticleInput,
  previewArticleInput,
  previewVersionInput,
  signOffArticleInput,
  undoLastInput,
  withdrawSignOffInput,
} from "@/lib/input/article";
import { liftSkipInput, skipRangeInput } from "@/lib/input/claim";
import { previewArticle } from "@/lib/queries/article/preview-article";
import { previewVersion } from "@/lib/queries/article/preview-version";
import { act, actInRow, ask } from "./door/enter";

export async function importArticleAction(input: unknown, key: string) {
  return act(importArticle, importArticleInput, input, key);
}
export async function fetchOriginalAction(input: unknown, key: string) {
  return act(fetchOriginal, fetchOriginalInput, input, key);
}
export async function addVersionAction(input: unknown, key: string) {
  return act(addVersion, addVersionInput, input, key);
}
export async function planArticleAction(input: unknown, key: string) {
  return act(planArticle, planArticleInput, input, key);
}
export async function signOffArticleAction(input: unknown, key: string) {
  return act(signOffArticle, signOffArticleInput, input, key);
}
export async function withdrawSignOffAction(input: unknown, key: string) {
  return act(withdrawSignOff, withdrawSignOffInput, input, key);
}
export async function archiveArticleAction(input: unknown, key: string) {
  return act(archiveArticle, archiveArticleInput, input, key);
}
export async function bringBackArticleAction(input: unknown, key: string) {
  return act(bringBackArticle, bringBackArticleInput, input, key);
}
export async function undoLastAction(input: unknown, key: string) {
  return act(undoLast, undoLastInput, input, key);
}
export async function previewArticleAction(input: unknown) {
  return ask(previewArticle, previewArticleInput, input);
}
export async function previewVersionAction(input: unknown) {
  return ask(previewVersion, previewVersionInput, input);
}
export async function skipRangeAction(input: unknown, key: string) {
  return act(skipRange, skipRangeInput, input, key);
}
export async function skipRangesAction(acts: unknown) {
  return actInRow(skipRange, skipRangeInput, acts);
}
export async function liftSkipAction(input: unknown, key: string) {
  return act(liftSkip, liftSkipInput, input, key);
}
