import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { reportStyle } from "@/lib/exporters/html/style";
import { ratingColours } from "./rating-scale";

const readStyle = (name: string) => readFileSync(new URL(`../../../app/styles/${name}`, import.meta.url), "utf8");

type Tokens = ReadonlyMap<string, string>;

/** The colours of a sheet by name, in the light and in the dark scheme: what stands before the media query and behind it. */
function schemesOf(sheet: string): { light: Tokens; dark: Tokens } {
  const at = sheet.indexOf("prefers-color-scheme: dark");
  const tokens = (part: string) =>
    new Map([...part.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? "", value ?? ""]));
  return { light: tokens(sheet.slice(0, at)), dark: tokens(sheet.slice(at)) };
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string | undefined, other: string | undefined): number {
  if (!one || !other) return 0;
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const screens = schemesOf(readStyle("findings.css"));
const grounds = schemesOf(readStyle("tokens.css"));
const report = schemesOf(reportStyle);

test.each(
  (["light", "dark"] as const).flatMap((scheme) =>
    ["none", ...ratingColours].map((colour) => [colour, scheme] as const),
  ),
)(
  "%s reaches 4.5 on its tint and on every ground, and is the same in the report, in the %s scheme",
  (colour, scheme) => {
    const [ink, tint] = [screens[scheme].get(colour), screens[scheme].get(`${colour}-tint`)];
    expect(contrast(ink, tint)).toBeGreaterThanOrEqual(4.5);
    for (const ground of ["paper", "panel", "sunken"])
      expect(contrast(ink, grounds[scheme].get(ground)), ground).toBeGreaterThanOrEqual(4.5);
    expect(contrast(grounds[scheme].get("ink"), tint)).toBeGreaterThanOrEqual(7);
    expect([report[scheme].get(colour), report[scheme].get(`${colour}-tint`)]).toEqual([ink, tint]);
  },
);
