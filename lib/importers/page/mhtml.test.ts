import { describe, expect, it } from "vitest";
import { importMhtml } from "./mhtml";

const bytes = (text: string) => new Uint8Array(Buffer.from(text.replaceAll("\n", "\r\n"), "latin1"));
const headers = `From: <Saved by a browser>
Snapshot-Content-Location: https://post.example/raids
Subject: Raids
MIME-Version: 1.0
`;
const page =
  '<html><head><meta charset=3D"utf-8"></head><body><h1>Raids</h1><p>It cost 48=C2=A0million, the minis=\ntry said.</p></body></html>';
const related = `${headers}Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----cut----"

------cut----
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://post.example/raids?from=feed

${page}
------cut----
Content-Type: text/html
Content-Transfer-Encoding: 7bit
Content-Location: https://ads.example/frame

<h1>Buy this</h1><p>And that.</p>
------cut----
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
------cut------
`;
const text = "Raids\n\nIt cost 48\u00a0million, the ministry said.";
const base64 = Buffer.from("<h1>Raids</h1><p>It cost 48\u00a0million, the ministry said.</p>").toString("base64");

describe("a saved page", () => {
  it.each([
    ["with all that it shows", related, "https://post.example/raids?from=feed"],
    [
      "alone",
      `${headers}Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n${page}`,
      "https://post.example/raids",
    ],
    [
      "in base64",
      `${headers}Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${base64}`,
      "https://post.example/raids",
    ],
  ])("%s gives its root page", async (_, file, address) =>
    expect(await importMhtml(bytes(file))).toMatchObject({ ok: true, value: { text, address } }),
  );

  it.each([
    ["no headers", "words"],
    ["no page in it", related.replaceAll("text/html", "text/css")],
    ["no boundary", related.replace(/boundary=.*/, "x=y")],
    ["a letter", `${headers}Content-Type: text/plain\n\nwords`],
  ])("is refused when it has %s", async (_, file) =>
    expect(await importMhtml(bytes(file))).toMatchObject({ ok: false, refusal: { reason: "mhtml-unreadable" } }),
  );
});
