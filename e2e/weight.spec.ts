import { demoArticle, expect, test } from "./newsroom";

/** The most script, compressed, that the workbench's first view may load, in bytes. */
const LIMIT = 250_000;

test("the workbench's first view loads at most 250 kB of compressed script", async ({ login }) => {
  const page = await login("reviewer");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  devtools.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(demoArticle);
  await page.waitForLoadState("networkidle");
  expect(scripts.size).toBeGreaterThan(0);
  test.info().annotations.push({ type: "bytes", description: String(bytes) });
  expect(bytes).toBeLessThanOrEqual(LIMIT);
});
