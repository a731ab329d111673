"use server";

import { changeRatingScale } from "@/lib/commands/verdict/change-rating-scale";
import { approveVerdict, reaffirmVerdict, requestChanges } from "@/lib/commands/verdict/decide-on-verdict";
import { ruleStet } from "@/lib/commands/verdict/rule-stet";
import { submitVerdict } from "@/lib/commands/verdict/submit-verdict";
import { withdrawVerdict } from "@/lib/commands/verdict/withdraw-verdict";
import { changeRatingScaleInput } from "@/lib/input/rating-scale";
import {
  approveVerdictInput,
  requestChangesInput,
  ruleStetInput,
  submitVerdictInput,
  withdrawVerdictInput,
} from "@/lib/input/verdict";
import { act, actInRow } from "./door/enter";

export async function submitVerdictAction(input: unknown, key: string) {
  return act(submitVerdict, submitVerdictInput, input, key);
}
export async function withdrawVerdictAction(input: unknown, key: string) {
  return act(withdrawVerdict, withdrawVerdictInput, input, key);
}
export async function approveVerdictAction(input: unknown, key: string) {
  return act(approveVerdict, approveVerdictInput, input, key);
}
export async function approveVerdictsAction(acts: unknown) {
  return actInRow(approveVerdict, approveVerdictInput, acts);
}
export async function reaffirmVerdictAction(input: unknown, key: string) {
  return act(reaffirmVerdict, approveVerdictInput, input, key);
}
export async function requestChangesAction(input: unknown, key: string) {
  return act(requestChanges, requestChangesInput, input, key);
}
export async function ruleStetAction(input: unknown, key: string) {
  return act(ruleStet, ruleStetInput, input, key);
}
export async function changeRatingScaleAction(input: unknown, key: string) {
  return act(changeRatingScale, changeRatingScaleInput, input, key);
}
