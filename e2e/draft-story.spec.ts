import { draftFile, type MadeDraft } from "@/lib/importers/testing/draft-file";
import { editProof } from "@/lib/importers/testing/edit-proof";
import { expectNoAxeFindings } from "./axe";
import { attachSource, claimPanel, expect, openClaim, submitVerdict, test } from "./newsroom";

const first = "The dam broke in May 1976 and the valley was flooded. It cost 4.2 million pounds.";
const second = "Nobody was hurt, the mayor said.";
const at = (quote: string) => {
  const start = `${first}\n\n${second}`.indexOf(quote);
  return { start, end: start + quote.length };
};

const draft = {
  paragraphs: [first, second],
  notes: [
    { kind: "comment", ...at("The dam broke in May 1976"), text: "https://chronicle.example/1", author: "W. Riter" },
    { kind: "comment", ...at("4.2 million pounds"), text: "Is this right?", author: "W. Riter" },
    { kind: "footnote", ...at("Nobody was hurt"), text: "Interview with Ana Diaz, 3 May 2025" },
  ],
} satisfies MadeDraft;
const wordFile = (name: string, bytes: Uint8Array) => ({
  ...{ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) },
});

test("a draft's notes become claims by key; the proof goes out, is worked on, and comes back", async ({ login }) => {
  test.setTimeout(240_000);
  const reviewer = await login("reviewer");
  let slug = "";

  await test.step("the preview shows the notes, what came with the draft becomes sources, and the import leads to the notes", async () => {
    await reviewer.goto("/articles/import");
    await reviewer.waitForLoadState("networkidle");
    await reviewer.getByLabel("Or choose a file").setInputFiles(wordFile("draft.docx", draftFile("word", draft)));
    await reviewer.getByRole("button", { name: "Preview", exact: true }).click();
    await expect(reviewer.getByRole("heading", { name: "Notes of the draft" })).toBeVisible();
    await expect(reviewer.getByText("2 comments, 1 footnote")).toBeVisible();
    await reviewer.getByLabel("Transcripts, notes, a dossier").setInputFiles([
      { name: "transcript.txt", mimeType: "text/plain", buffer: Buffer.from("She said that the dam broke.") },
      { name: "nothing.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
    ]);
    await reviewer.getByLabel("Confidential: keep its name from others").check();
    await reviewer.getByRole("button", { name: "Import", exact: true }).click();
    await expect(reviewer.getByRole("link", { name: "Kept as a source: see it" })).toHaveCount(1);
    await expect(reviewer.getByText(/^One file is no source/)).toBeVisible();
    await expectNoAxeFindings(reviewer);
    await reviewer.getByRole("button", { name: "Import", exact: true }).click();
    await reviewer.waitForURL(/\/drafts$/);
    slug = new URL(reviewer.url()).pathname.replace(/\/drafts$/, "");
  });

  await test.step("each is taken by one key", async () => {
    await expect(reviewer.getByText("3 notes are waiting.")).toBeVisible();
    await reviewer.waitForLoadState("networkidle");
    await reviewer.keyboard.press("t");
    await expect(reviewer.getByText("2 notes are waiting.")).toBeVisible();
    await reviewer.keyboard.press("m");
    await expect(reviewer.getByText("One note is waiting.")).toBeVisible();
    await reviewer.keyboard.press("t");
    await expect(reviewer.getByText("No note is waiting.")).toBeVisible();
    await reviewer.getByRole("button", { name: "All (3)" }).click();
    await expectNoAxeFindings(reviewer);
    await reviewer.goto(`${slug}/claims/1`);
    await expect(claimPanel(reviewer).getByText("Notes of the draft")).toBeVisible();
    await expect(claimPanel(reviewer).getByText("chronicle.example").first()).toBeVisible();
    await reviewer.goto(`${slug}/claims/2`);
    await expect(claimPanel(reviewer).getByText("Is this right?")).toBeVisible();
    await expect(claimPanel(reviewer).getByText("in the writer’s document")).toBeVisible();
  });

  await test.step("a second draft has what was made of the notes, and names the new one", async () => {
    const added = {
      kind: "comment",
      ...at("the valley was flooded"),
      text: "Who says so?",
      author: "W. Riter",
    } as const;
    await reviewer.goto(`${slug}/drafts`);
    await reviewer.getByRole("link", { name: "Bring a new draft" }).click();
    await reviewer.waitForURL(/\/versions\/new$/);
    await reviewer
      .getByLabel("Or choose a file")
      .setInputFiles(wordFile("second.docx", draftFile("word", { ...draft, notes: [...draft.notes, added] })));
    await reviewer.getByRole("button", { name: "Preview", exact: true }).click();
    await reviewer.getByRole("button", { name: "Save as version 2" }).click();
    await reviewer.waitForURL(/\/drafts$/);
    await expect(reviewer.getByText("One note is waiting.")).toBeVisible();
    await expect(reviewer.getByText("New in this draft")).toHaveCount(1);
    await reviewer.keyboard.press("x");
    await expect(reviewer.getByText("No note is waiting.")).toBeVisible();
  });

  const editor = await login("editor");
  await test.step("two claims are found false, and approved", async () => {
    const found = [
      [1, "The dam broke in June 1976"],
      [2, "4.3 million pounds"],
    ] as const;
    for (const [claim, correction] of found) {
      await reviewer.goto(`${slug}/claims/${claim}`);
      await attachSource(reviewer, `The accounts, ${claim}`, `https://accounts.example/${claim}`, "Refutes");
      await submitVerdict(reviewer, "False", "The ledger says so.", correction);
      await editor.goto(`${slug}/claims/${claim}`);
      await claimPanel(editor)
        .getByRole("button", { name: /^Approve/ })
        .click();
      await expect(openClaim(editor).getByText("Approved").first()).toBeVisible();
    }
  });

  await test.step("the proof comes back: one correction applied, one refused and answered", async () => {
    const proof = await editor.request.get(`${slug}/report/docx`);
    const bytes = editProof(new Uint8Array(await proof.body()), [
      { do: "accept", nth: 0 },
      { do: "reject", nth: 1 },
      { do: "answer", nth: 1, author: "W. Riter", text: "The invoice says 4.2." },
    ]);
    await editor.goto(`${slug}/proof`);
    await editor.waitForLoadState("networkidle");
    await editor.getByLabel("The proof").setInputFiles(wordFile("back.docx", bytes));
    await editor.getByRole("button", { name: "Read it" }).click();
    await expect(editor.getByRole("heading", { name: "What came back" })).toBeVisible();
    await expect(editor.getByRole("heading", { name: /^Refused/ })).toBeVisible();
    await expectNoAxeFindings(editor);
    await editor.getByRole("button", { name: "Keep what came back" }).click();
    await editor.waitForURL(/\/drafts\?draft=3/);
    await editor.waitForLoadState("networkidle");
    await editor.getByText("Rule on claim 2").click();
    await editor.getByLabel("Why").fill("The ministry confirmed it.");
    await editor.getByRole("button", { name: "The correction holds" }).click();
    await expect(editor.getByText("Ruled: the correction holds")).toBeVisible();
    await expectNoAxeFindings(editor);
    await editor.getByRole("button", { name: "Make version 3 with the applied correction" }).click();
    await editor.waitForURL(new RegExp(`${slug}(/carried)?$`));
    await editor.goto(`${slug}/claims/2`);
    await expect(claimPanel(editor).getByText("The invoice says 4.2.")).toBeVisible();
    await editor.goto(slug);
    await expect(editor.getByText("The dam broke in June 1976").first()).toBeVisible();
  });
});
