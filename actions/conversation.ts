"use server";

import { deleteComment } from "@/lib/commands/conversation/delete-comment";
import { editComment } from "@/lib/commands/conversation/edit-comment";
import { includeThread } from "@/lib/commands/conversation/include-thread";
import { leaveOutThread } from "@/lib/commands/conversation/leave-out-thread";
import { reopenThread } from "@/lib/commands/conversation/reopen-thread";
import { resolveThread } from "@/lib/commands/conversation/resolve-thread";
import { writeComment } from "@/lib/commands/conversation/write-comment";
import { editCommentInput, seenCommentInput, threadInput, writeCommentInput } from "@/lib/input/conversation";
import { act } from "./door/enter";

export async function writeCommentAction(input: unknown, key: string) {
  return act(writeComment, writeCommentInput, input, key);
}
export async function editCommentAction(input: unknown, key: string) {
  return act(editComment, editCommentInput, input, key);
}
export async function deleteCommentAction(input: unknown, key: string) {
  return act(deleteComment, seenCommentInput, input, key);
}
export async function resolveThreadAction(input: unknown, key: string) {
  return act(resolveThread, threadInput, input, key);
}
export async function reopenThreadAction(input: unknown, key: string) {
  return act(reopenThread, threadInput, input, key);
}
export async function includeThreadAction(input: unknown, key: string) {
  return act(includeThread, threadInput, input, key);
}
export async function leaveOutThreadAction(input: unknown, key: string) {
  return act(leaveOutThread, threadInput, input, key);
}
