import { describe, expect, test } from "vitest";
import {
  BodiesUnderWay,
  formLimit,
  formsUnderWay,
  lengthOf,
  strangersLimit,
  uploadLimit,
  uploadsUnderWay,
  whyNot,
} from "./body-limits";

test.each([
  ["a page is asked for without a body", { method: "GET", length: undefined, isChunked: false }, 0],
  ["or with one of no length", { method: "HEAD", length: "0", isChunked: false }, 0],
  ["a form says how long it is", { method: "POST", length: "42", isChunked: false }, 42],
  ["a page is not asked for with a body", { method: "GET", length: "1", isChunked: false }, 400],
  ["nor with one of unknown length", { method: "GET", length: undefined, isChunked: true }, 400],
  ["a form of unknown length is not read", { method: "POST", length: undefined, isChunked: true }, 411],
  ["nor one that says nothing of it", { method: "POST", length: undefined, isChunked: false }, 411],
  ["nor one that says two things", { method: "POST", length: "42", isChunked: true }, 411],
  ["nor one whose length is none", { method: "POST", length: "1e9", isChunked: false }, 400],
  ["there is no other way of sending", { method: "PUT", length: "1", isChunked: false }, 405],
])("%s", (_what, head, comes) => {
  const length = lengthOf(head);
  expect(typeof length === "number" ? length : length.status).toBe(comes);
});

const stranger = async () => false;
const somebody = async () => true;

test.each([
  ["a stranger signs in", "/api/auth/callback/credentials", 300, stranger, null],
  ["a stranger spends a link", "/set-password", strangersLimit, stranger, null],
  ["with a byte more than 16 kB nobody does", "/set-password", strangersLimit + 1, stranger, 401],
  ["a stranger sends nothing anywhere else, however little", "/articles", 0, stranger, 401],
  ["nor to what only begins like it", "/set-password/more", 1, stranger, 401],
  ["somebody sends a form with a file", "/articles/import", formLimit, somebody, null],
  ["but not more than that", "/articles/import", formLimit + 1, somebody, 413],
  ["an upload may be larger", "/sources/x/snapshots", uploadLimit, somebody, null],
  ["but has its limit, too", "/sources/x/snapshots", uploadLimit + 1, somebody, 413],
  ["so may a file that comes with its evidence", "/evidence", uploadLimit, somebody, null],
  ["and one that came with a draft", "/sources/brought", uploadLimit, somebody, null],
])("%s", async (_what, path, length, isSignedIn, status) => {
  expect((await whyNot(path, length, isSignedIn))?.status ?? null).toBe(status);
});

describe.each([
  ["forms", formsUnderWay, formLimit],
  ["uploads", uploadsUnderWay, uploadLimit],
])("%s under way at once", (_what, limits, most) => {
  test("are limited for each person, and free again once they are there", () => {
    const underWay = new BodiesUnderWay(limits);
    const first = underWay.admit("a", most);
    const second = underWay.admit("a", limits.person - most);
    expect([first, second]).not.toContain(null);
    expect(underWay.admit("a", 1)).toBeNull();
    first?.();
    first?.();
    expect(underWay.admit("a", most)).not.toBeNull();
    expect(underWay.admit("a", 1)).toBeNull();
  });

  test("and over all", () => {
    const underWay = new BodiesUnderWay(limits);
    const people = Math.floor(limits.all / limits.person);
    for (let i = 0; i < people; i++) expect(underWay.admit(`${i}`, limits.person)).not.toBeNull();
    const rest = limits.all - people * limits.person;
    expect(underWay.admit("last", rest + 1)).toBeNull();
    expect(underWay.admit("last", rest)).not.toBeNull();
  });
});
