import { test } from "@playwright/test";
import { expectNoAxeFindings, expectNoColourFindings } from "./axe";
import { expect } from "./newsroom";

const page = (words: string) => `<!doctype html><html lang="en"><head><title>A page</title><style>
  body { color: #111; background: #fff }
  .pale { color: #bbb }
  .ground { background: #222 }
  @media (prefers-color-scheme: dark) { .lost { color: #ddd } }
</style></head><body><main><h1>A page</h1><p>Plain words.</p><p>More of them.</p>${words}</main></body></html>`;

const wrong: readonly (readonly [why: string, words: string, finding: RegExp])[] = [
  ["words too pale", '<p class="pale">Pale words.</p>', /color-contrast.*Pale words/],
  ["words like others on another ground", '<div class="ground"><p>On dark.</p></div>', /color-contrast.*On dark/],
  ["a button without a name", "<button></button>", /button-name/],
];

for (const [why, words, finding] of wrong) {
  test(`axe finds ${why}`, async ({ page: window }) => {
    await window.setContent(page(words));
    await expect(expectNoAxeFindings(window)).rejects.toThrow(finding);
  });
}

test("axe finds words that are lost in the other scheme alone", async ({ page: window }) => {
  await window.setContent(page('<p class="lost">Lost in the dark.</p>'));
  await expectNoAxeFindings(window);
  await window.emulateMedia({ colorScheme: "dark" });
  await expect(expectNoColourFindings(window)).rejects.toThrow(/color-contrast.*Lost in the dark/);
});
