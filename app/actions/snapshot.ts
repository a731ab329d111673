"use server";

import { choosePassage } from "@/lib/commands/evidence/choose-passage";
import { chooseSnapshot } from "@/lib/commands/evidence/choose-snapshot";
import { pasteSnapshot } from "@/lib/commands/evidence/paste-snapshot";
import { retrySnapshot } from "@/lib/commands/evidence/retry-snapshot";
import { takeSnapshot } from "@/lib/commands/evidence/take-snapshot";
import {
  choosePassageInput,
  chooseSnapshotInput,
  pasteSnapshotInput,
  retrySnapshotInput,
  takeSnapshotInput,
} from "@/lib/input/snapshot";
import { act } from "./act";

export async function takeSnapshotAction(input: unknown, key: string) {
  return act(takeSnapshot, takeSnapshotInput, input, key);
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
