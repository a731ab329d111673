import { expect, test } from "vitest";
import { nastyStrings } from "@/lib/exporters/testing/sample-report";
import { html, styleElement } from "./markup";

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const unescaped = (markup: string) => markup.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? "");

test.each(nastyStrings)("a value is escaped in content and attributes, and can be read back: %s", (value) => {
  const markup = html`<p title="${value}">${value}</p>`.toString();
  const [, title = "", content = ""] = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/s.exec(markup) ?? [];
  expect([unescaped(title), unescaped(content)]).toEqual([value, value]);
});

test("markup made by the template is not escaped again; lists are joined; null and false are nothing", () => {
  expect(html`<ul>${["a", "<"].map((each) => html`<li>${each}</li>`)}${null}${false}${0}</ul>`.toString()).toBe(
    "<ul><li>a</li><li>&lt;</li>0</ul>",
  );
});

test("a sheet that would end its element is refused", () => {
  expect(() => styleElement("a{}</style>", null)).toThrow();
});
