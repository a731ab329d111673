import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { type ClaimField, claimFields, claimTable, isChoice } from "@/lib/domain/claim/fields";
import { sourceKinds, sourceMedia, stances } from "@/lib/domain/evidence/evidence";
import { eachOf } from "@/lib/domain/shape/field-table";

const evidence = z.object({
  source: z.string(),
  stance: z.enum(stances),
  passage: z.string().optional(),
  note: z.string().optional(),
  /** Attached only once the claim had been approved, which makes it stale. */
  after: z.literal("approval").optional(),
});

/** What it says of a claim; it may leave out what is written, and marking then does as it does for everybody. */
const said = eachOf<Record<ClaimField, z.ZodType<string | null | undefined>>, ClaimField>(claimFields, (name) =>
  isChoice(name) ? z.enum(claimTable[name].of) : z.string().nullish(),
);

const claim = z.object({
  quote: z.string(),
  /** Which occurrence of the quote, from 1. */
  occurrence: z.number().int().min(1).default(1),
  ...said,
  state: z.enum(["open", "submitted", "changes-requested", "approved", "stale", "dismissed"]),
  assigned: z.boolean().default(false),
  verdict: z.object({ rating: z.string(), rationale: z.string(), correction: z.string().optional() }).nullish(),
  decision: z.string().optional(),
  reason: z.string().optional(),
  evidence: z.array(evidence).default([]),
});

const folder = z.object({
  article: z.object({
    title: z.string(),
    language: z.string(),
    publishedOn: z.string().optional(),
    byline: z.string().optional(),
  }),
  sources: z.record(
    z.string(),
    z.object({
      title: z.string(),
      publisher: z.string().optional(),
      author: z.string().optional(),
      url: z.string().optional(),
      publishedOn: z.string().optional(),
      kind: z.enum(sourceKinds),
      medium: z.enum(sourceMedia).default("page"),
    }),
  ),
  claims: z.array(claim),
});

export type DemoFolder = z.output<typeof folder> & { readonly text: Uint8Array };
export type DemoClaim = z.output<typeof claim>;

/** Reads `article.txt` and `claims.json` of a folder. Throws an Error with one plain sentence on what does not fit. */
export async function readDemoFolder(directory: string): Promise<DemoFolder> {
  const text = await read(path.join(directory, "article.txt"));
  const claims = new TextDecoder().decode(await read(path.join(directory, "claims.json")));
  let raw: unknown;
  try {
    raw = JSON.parse(claims);
  } catch {
    throw new Error("claims.json is not JSON");
  }
  const parsed = folder.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`claims.json does not fit at ${issue?.path.join(".") || "its top"}: ${issue?.message}`);
  }
  return { ...parsed.data, text };
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new Error(`${file} cannot be read`);
  }
}
