import { expect, test } from "vitest";
import { isShownType } from "./snapshot-view";

test.each([
  ["image/png", true],
  ["image/jpeg", true],
  ["audio/mpeg", true],
  ["video/mp4", true],
  ["image/svg+xml", false],
  ["text/html", false],
  ["application/xhtml+xml", false],
  ["application/pdf", false],
  ["text/plain", false],
  ["application/octet-stream", false],
  ["image/png\r\nx-evil: 1", false],
])("%s: shown %s", (type, isShown) => expect(isShownType(type)).toBe(isShown));
