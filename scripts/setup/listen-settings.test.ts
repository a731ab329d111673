import { afterEach, expect, test, vi } from "vitest";
import { listenSettings } from "./listen-settings.mjs";

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["a word is no port", "http", "PORT must be a number"],
  ["ports end at 65535", "65536", "PORT must be a number"],
  ["browsers open no page on the port of another service", "4190", "Browsers refuse to open port 4190"],
])("%s", async (_, port, words) => {
  vi.stubEnv("PORT", port);
  await expect(listenSettings()).rejects.toThrow(words);
});
