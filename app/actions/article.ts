"use server";

import { addVersion } from "@/lib/commands/article/add-version";
import { fetchOriginal } from "@/lib/commands/article/fetch-original";
import { importArticle } from "@/lib/commands/article/import-article";
import { signOffArticle } from "@/lib/commands/article/sign-off-article";
import { undoLast } from "@/lib/commands/article/undo-last";
import { withdrawSignOff } from "@/lib/commands/article/withdraw-sign-off";
import {
  addVersionInput,
  fetchOriginalInput,
  importArticleInput,
  signOffArticleInput,
  undoLastInput,
  withdrawSignOffInput,
} from "@/lib/input/article";
import { act } from "./act";

export async function importArticleAction(input: unknown, key: string) {
  return act(importArticle, importArticleInput, input, key);
}
export async function fetchOriginalAction(input: unknown, key: string) {
  return act(fetchOriginal, fetchOriginalInput, input, key);
}
export async function addVersionAction(input: unknown, key: string) {
  return act(addVersion, addVersionInput, input, key);
}
export async function signOffArticleAction(input: unknown, key: string) {
  return act(signOffArticle, signOffArticleInput, input, key);
}
export async function withdrawSignOffAction(input: unknown, key: string) {
  return act(withdrawSignOff, withdrawSignOffInput, input, key);
}
export async function undoLastAction(input: unknown, key: string) {
  return act(undoLast, undoLastInput, input, key);
}
