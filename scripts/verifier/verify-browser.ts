// The verifier for browsers. It is bundled with everything that it needs into one page, verify.html.
import { hashes, verify } from "@noble/ed25519";
import { sha256, sha512 } from "@noble/hashes/sha2.js";
import { parseKeyPin } from "@/lib/domain/record/audit/key-pin";
import type { VerifyEd25519 } from "@/lib/domain/record/audit/signed-note";
import { filled, verifierWords } from "@/messages/verifier-words";
import { bundleOutcome } from "./bundle-outcome";

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

/** What the page says now. `holds-for-key` is a bundle that holds, of a key that nobody has vouched for. */
type Said = {
  readonly state: "checking" | "holds" | "holds-for-key" | "fails";
  readonly title: string;
  readonly lines?: readonly string[];
  readonly checkpoint?: string;
};

function show({ state, title, lines = [], checkpoint }: Said): void {
  result.dataset.state = state;
  const list = element("ul", "");
  list.append(...lines.map((line) => element("li", line)));
  result.replaceChildren(element("h2", title), list);
  if (checkpoint === undefined) return;
  const text = element("pre", checkpoint);
  text.tabIndex = 0;
  result.append(element("h3", verifierWords["checkpoint-title"]), copyButton(checkpoint, text), text);
}

/** Copies the checkpoint; where the browser does not allow that, selects its lines and says so. */
function copyButton(checkpoint: string, shown: HTMLElement): HTMLElement {
  const line = element("p", "");
  const button = element("button", verifierWords["copy-checkpoint"]) as HTMLButtonElement;
  const said = element("span", "");
  said.setAttribute("role", "status");
  button.type = "button";
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(checkpoint);
      said.textContent = verifierWords.copied;
    } catch {
      getSelection()?.selectAllChildren(shown);
      said.textContent = verifierWords["copy-failed"];
    }
  });
  line.append(button, " ", said);
  return line;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

let chosen: File | null = null;
/** Counts what was asked, so that an answer to an earlier question is never shown for a later one. */
let asked = 0;

/** Checks what was chosen against the key as it stands now, and shows the outcome. */
async function check(): Promise<void> {
  const question = ++asked;
  const bundle = chosen;
  if (!bundle) return;
  show({ state: "checking", title: filled(verifierWords.checking, { file: bundle.name }) });
  const bytes = await bundle.arrayBuffer().catch(() => null);
  // Lets the page say that it is checking before it is too busy to.
  await new Promise((resolve) => setTimeout(resolve, 30));
  if (question !== asked) return;
  show(bytes ? outcomeOf(new Uint8Array(bytes)) : failure(filled(verifierWords["cannot-read"], { file: bundle.name })));
}

function outcomeOf(zip: Uint8Array): Said {
  const given = key.value.trim();
  const pinned = given === "" ? null : parseKeyPin(sha256, given);
  if (given !== "" && !pinned) return { state: "fails", title: verifierWords["key-wrong"] };
  const outcome = bundleOutcome({ sha256, verifyEd25519 }, zip, pinned);
  if ("faults" in outcome) return { state: "fails", title: outcome.judgement, lines: outcome.faults };
  const { isKnown, lines, checkpoint, judgement: title } = outcome;
  return { state: isKnown ? "holds" : "holds-for-key", title, lines, checkpoint };
}

function failure(line: string): Said {
  return { state: "fails", title: verifierWords.fails, lines: [line] };
}

function choose(bundle: File | undefined): void {
  if (!bundle) return;
  chosen = bundle;
  void check();
}

file.addEventListener("change", () => choose(file.files?.[0]));
// Choosing the same file again is asking again: without this it would be no change.
file.addEventListener("click", () => {
  file.value = "";
});
key.addEventListener("input", () => void check());
for (const kind of ["dragover", "dragleave", "drop"] as const) {
  document.addEventListener(kind, (event) => {
    event.preventDefault();
    zone.dataset.over = String(kind === "dragover");
    if (kind === "drop") choose(event.dataTransfer?.files[0]);
  });
}
