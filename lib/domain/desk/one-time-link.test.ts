import { expect, test } from "vitest";
import { linkAddress, linkToken, linkTokenBytes, linkTokenForm } from "./one-time-link";

test("a link's token follows the #, which browsers send to nobody", () => {
  const token = linkToken(new Uint8Array(linkTokenBytes).fill(255));
  const { origin, pathname, search, hash } = new URL(linkAddress("https://desk.example", token));
  expect({ origin, pathname, search, hash }).toEqual({
    ...{ origin: "https://desk.example", pathname: "/set-password", search: "", hash: `#${token}` },
  });
});

test.each([0, 62 * 4 + 3, 255])("a token of the byte %i, again and again, is base64url without padding", (byte) => {
  const bytes = new Uint8Array(linkTokenBytes).fill(byte);
  expect(linkToken(bytes)).toMatch(linkTokenForm);
  expect(linkToken(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
});
