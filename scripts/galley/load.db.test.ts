import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findArticle } from "@/lib/data/article/articles";
import { listClaims } from "@/lib/data/claim/claims";
import { claimFieldsIn } from "@/lib/domain/claim/fields";
import { filledFields } from "@/lib/domain/claim/testing/filled-fields";
import { openTestNewsroom, type TestNewsroom } from "@/scripts/testing/test-newsroom";
import { loadFolder } from "./load";

let newsroom: TestNewsroom;
let folder: string;
beforeAll(async () => {
  newsroom = await openTestNewsroom();
  folder = mkdtempSync(path.join(tmpdir(), "galley-load-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await newsroom.close();
});

test("a claim says all that its folder says of it", async () => {
  const said = claimFieldsIn(filledFields());
  const claims = [{ ...said, quote: "opened in 1932", state: "open" }];
  const about = { article: { title: "The bridge", language: "en" }, sources: {}, claims };
  writeFileSync(path.join(folder, "article.txt"), "The bridge opened in 1932.");
  writeFileSync(path.join(folder, "claims.json"), JSON.stringify(about));
  const { slug, refused } = await loadFolder(folder);
  const article = await findArticle(slug);
  expect(refused).toBe(0);
  expect((await listClaims(article?.id ?? "")).map(claimFieldsIn)).toEqual([said]);
});
