"use server";

import { previewArticleInput, previewVersionInput } from "@/lib/input/article";
import { previewAnnotationsInput } from "@/lib/input/claim";
import { previewArticle } from "@/lib/queries/article/preview-article";
import { previewVersion } from "@/lib/queries/article/preview-version";
import { previewAnnotations } from "@/lib/queries/exchange/preview-annotations";
import { ask } from "./ask";

export async function previewArticleAction(input: unknown) {
  return ask(previewArticle, previewArticleInput, input);
}
export async function previewVersionAction(input: unknown) {
  return ask(previewVersion, previewVersionInput, input);
}
export async function previewAnnotationsAction(input: unknown) {
  return ask(previewAnnotations, previewAnnotationsInput, input);
}
