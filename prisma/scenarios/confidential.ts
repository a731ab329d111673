import { randomUUID } from "node:crypto";
import { attachEvidence } from "@/lib/commands/evidence/attach-evidence";
import { as, must, seen } from "./desk";

/** A name that stands nowhere else, part by part, and what others see in its place. */
export const hiddenName = {
  title: "Zenobia Quillfeather",
  publisher: "Wexlip Clinic",
  author: "Ottoline Harkbrass",
  publishedOn: "2019-03-07",
  address: "https://thrumbly.example/people/zq-7781",
} as const;
export const publicWords = { description: "A nurse at the hospital", reason: "She would lose her job" } as const;

/** Parts of the hidden name, in lower case; none of them may be read by somebody without the right. */
export const hiddenParts = [
  "zenobia",
  "quillfeather",
  "wexlip",
  "ottoline",
  "harkbrass",
  "2019-03-07",
  "thrumbly",
  "zq-7781",
];

/** Puts a new confidential source to a claim; gives the ids of both, and its address, which no other has. */
export async function seedConfidential(
  by: string,
  claimId: string,
): Promise<{ evidenceId: string; sourceId: string; address: string }> {
  const address = `${hiddenName.address}/${randomUUID()}`;
  const source = {
    from: "new",
    ...hiddenName,
    address,
    kind: "primary",
    medium: "interview",
    confidence: publicWords,
  } as const;
  const said = { stance: "supports", passage: "They were told to stay away.", note: null } as const;
  return { ...must(await attachEvidence(as(by), { ...(await seen(claimId)), source, ...said })), address };
}
