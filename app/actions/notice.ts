"use server";

import { answerNotice } from "@/lib/commands/evidence/answer-notice";
import { answerNoticeInput } from "@/lib/input/notice";
import { act } from "./act";

export async function answerNoticeAction(input: unknown, key: string) {
  return act(answerNotice, answerNoticeInput, input, key);
}
