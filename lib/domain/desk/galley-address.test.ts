import { expect, test } from "vitest";
import { refuse } from "@/lib/domain/result";
import { isOfThisMachine, readGalleyAddress } from "./galley-address";

test.each([
  ["an address is kept as scheme, host and port", " https://desk.example/ ", "https://desk.example"],
  ["a port of its own stays", "http://desk.example:8080", "http://desk.example:8080"],
  ["a missing scheme is https", "desk.example", "https://desk.example"],
  [
    "letters beyond ASCII are written as browsers do",
    "https://zeitung-köln.example",
    "https://xn--zeitung-kln-zfb.example",
  ],
  ["one of a network at home will do", "http://galley:3000", "http://galley:3000"],
  ["Galley stands at the top of its host, so a path is refused", "https://desk.example/galley", null],
  ["a query is refused", "https://desk.example/?a=1", null],
  ["credentials are refused", "https://ann:secret@desk.example/", null],
  ["another scheme is refused", "ftp://desk.example", null],
  ["words are refused", "our own desk", null],
  ["nothing is refused", "", null],
])("%s: %s", (_what, typed, address) => {
  const read = readGalleyAddress(typed);
  expect(read.ok ? read.value : null).toBe(address);
});

test.each(["our own desk", "https://desk.example/galley"])("%s is refused at its field", (typed) => {
  expect(readGalleyAddress(typed)).toEqual(refuse("galley-address", {}, "galleyAddress"));
});

test.each([
  ["http://localhost:3000", true],
  ["http://127.0.0.1:3000", true],
  ["http://[::1]:3000", true],
  ["https://desk.example", false],
  ["http://localhost.example", false],
])("%s is of this machine alone: %s", (address, expected) => {
  expect(isOfThisMachine(address)).toBe(expected);
});
