// The verifier for browsers. It is bundled with everything that it needs into one page, verify.html.
import { hashes, verify } from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import type { VerifyEd25519 } from "@/lib/domain/audit/signed-note";
import { fingerprintOf, parseVerifierKey, verifierKeyOf } from "@/lib/domain/audit/signed-note";
import { BundleFaultFound } from "@/lib/domain/bundle/bundle-fault";
import { verifyBundle } from "@/lib/domain/bundle/verify-bundle";
import { checkedWords, faultWords, filled, verifierWords } from "@/messages/verifier-words";

// Not every browser knows Ed25519, and none gives its hashes without waiting; this is small and the same everywhere.
hashes.sha512 = sha512;

const verifyEd25519: VerifyEd25519 = (publicKey, message, signature) => {
  try {
    return verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
};

const part = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const file = part<HTMLInputElement>("file");
const key = part<HTMLInputElement>("key");
const zone = part("zone");
const result = part("result");

/** Shows how the check ended: one word of judgement, and the lines below it. */
function show(state: "checking" | "holds" | "fails", title: string, lines: readonly string[] = [], note = ""): void {
  result.dataset.state = state;
  const heading = document.createElement("h2");
  heading.textContent = title;
  const list = document.createElement("ul");
  for (const line of lines) {
    const item = document.createElement("li");
    item.textContent = line;
    list.append(item);
  }
  result.replaceChildren(heading, list);
  if (note === "") return;
  const label = document.createElement("h3");
  label.textContent = verifierWords["checkpoint-title"];
  const text = document.createElement("pre");
  text.textContent = note;
  text.tabIndex = 0;
  result.append(label, text);
}

async function check(bundle: File): Promise<void> {
  const pinned = key.value.trim() === "" ? null : parseVerifierKey(sha256, key.value);
  if (key.value.trim() !== "" && !pinned) return show("fails", verifierWords["key-wrong"]);
  show("checking", verifierWords.checking);
  const bytes = await bundle.arrayBuffer().catch(() => null);
  if (!bytes) return show("fails", filled(verifierWords["cannot-read"], { file: bundle.name }));
  // Lets the page say that it is checking before it is too busy to.
  await new Promise((resolve) => setTimeout(resolve, 30));
  try {
    const verified = verifyBundle({ sha256, verifyEd25519 }, new Uint8Array(bytes), pinned);
    const shown = { key: verifierKeyOf(sha256, verified.key), fingerprint: fingerprintOf(sha256, verified.key) };
    const lines = checkedWords(verified, { ...shown, isPinned: pinned !== null });
    show("holds", verifierWords.holds, lines, verified.checkpoint);
  } catch (error) {
    if (!(error instanceof BundleFaultFound)) throw error;
    show("fails", verifierWords.fails, [faultWords(error.fault)]);
  }
}

file.addEventListener("change", () => {
  const [bundle] = file.files ?? [];
  if (bundle) check(bundle);
});
for (const kind of ["dragover", "dragleave", "drop"] as const) {
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    zone.dataset.over = String(kind === "dragover");
    const bundle = kind === "drop" ? event.dataTransfer?.files[0] : undefined;
    if (bundle) check(bundle);
  });
}
