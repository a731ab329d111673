"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { uploadWithWords } from "@/components/evidence/snapshot/send-file";
import type { ConfidenceChosen } from "@/components/evidence/source/source-values";
import { newIntentKey } from "@/components/ui/intent";
import { MAX_SNAPSHOT_BYTES } from "@/lib/domain/evidence/snapshot";
import type { ActionResult } from "@/lib/domain/result";

/** How far a file is: `part` of it has gone, from 0 to 1; a source by its id; or why it is none, in words. */
export type FileStand =
  | { readonly is: "waiting" }
  | { readonly is: "under-way"; readonly part: number }
  | { readonly is: "source"; readonly sourceId: string }
  | { readonly is: "refused"; readonly words: string };

export type FileRow = { readonly id: number; readonly file: File; readonly stand: FileStand };

/**
 * The files that came with a draft, until each is a source by an act of its own, and whether all of them are confidential.
 * Nothing of it is kept in the browser.
 */
export function useFilesToBring() {
  const t = useTranslations("draft-files");
  const nothing = { confidential: "", description: t("description-value"), reason: t("reason-value") };
  const [rows, setRows] = useState<readonly FileRow[]>([]);
  const [values, setValues] = useState<ConfidenceChosen>(nothing);
  const [fault, setFault] = useState<{ readonly field: string; readonly words: string } | null>(null);
  const [left, setLeft] = useState(0);
  const [isBusy, setBusy] = useState(false);

  const settle = (id: number, stand: FileStand) =>
    setRows((before) => before.map((row) => (row.id === id ? { ...row, stand } : row)));
  const add = (files: readonly File[]) =>
    setRows((before) => {
      const from = before.reduce((last, { id }) => Math.max(last, id), 0) + 1;
      return [...before, ...files.map((file, i): FileRow => ({ id: from + i, file, stand: { is: "waiting" } }))];
    });
  const remove = (id: number) => {
    setLeft(0);
    setRows((before) => before.filter((row) => row.id !== id));
  };
  const set = (field: keyof ConfidenceChosen, value: string) => {
    setFault(null);
    setValues((before) => ({ ...before, [field]: value }));
  };
  /** Brings all that wait, one after the other; gives whether all of them are sources now, so that nothing is left untold. */
  const bring = async (): Promise<boolean> => {
    setBusy(true);
    setFault(null);
    const { confidential, description, reason } = values;
    const confidence = confidential === "yes" ? { description, reason } : null;
    let left = 0;
    for (const { id, file } of rows.filter(({ stand }) => stand.is === "waiting")) {
      const answer = await broughtFrom(file, confidence, (part) => settle(id, { is: "under-way", part }));
      if (answer === "too-large") settle(id, { is: "refused", words: t("too-large") });
      else if (!answer) settle(id, { is: "refused", words: t("offline") });
      else if (answer.ok) settle(id, { is: "source", sourceId: answer.value.sourceId });
      else if (answer.field?.startsWith("confidence.")) {
        // What is said of all of them is to be set right for all of them.
        settle(id, { is: "waiting" });
        setFault({ field: answer.field, words: answer.words });
        setBusy(false);
        return false;
      } else settle(id, { is: "refused", words: answer.words });
      if (!answer || answer === "too-large" || !answer.ok) left++;
    }
    setLeft(left);
    setBusy(false);
    return left === 0;
  };
  const errorOf = (field: "description" | "reason") =>
    fault?.field === `confidence.${field}` ? fault.words : undefined;
  return { rows, add, remove, values, set, fault, errorOf, bring, isBusy, left };
}

export type FilesToBring = ReturnType<typeof useFilesToBring>;

type Brought = { readonly sourceId: string };

/** Sends one file; a try whose answer was lost is made once more by the same key, so that nothing is kept twice. */
async function broughtFrom(
  file: File,
  confidence: { readonly description: string; readonly reason: string } | null,
  progress: (part: number) => void,
): Promise<ActionResult<Brought> | "too-large" | null> {
  if (file.size > MAX_SNAPSHOT_BYTES) return "too-large";
  const brought = { as: "file", name: file.name, toldType: file.type || null };
  const words = { input: { source: { address: "" }, brought, confidence }, key: newIntentKey() };
  for (let tries = 0; tries < 2; tries++) {
    progress(0);
    const answer = await uploadWithWords<Brought>("/sources/brought", words, file, progress).answer;
    if (answer && answer !== "stopped") return answer;
  }
  return null;
}
