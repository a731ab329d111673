import { createHash } from "node:crypto";
import { reportLocale } from "@/lib/exporters/report/report-words";
import { fontFaces } from "./fonts";
import { type Html, html, styleElement } from "./markup";
import { reportStyle } from "./style";

/** How a policy names a style sheet: by its SHA-256, as CSP level 2 writes it. */
function hashOf(sheet: string): string {
  return `'sha256-${createHash("sha256").update(sheet).digest("base64")}'`;
}

const reportStyleHash = hashOf(reportStyle);

function styleHashOf(sheet: string): string {
  return sheet === reportStyle ? reportStyleHash : hashOf(sheet);
}

/**
 * A whole page with the report's style, and the fonts for what its body says. The policy inside the file holds wherever it is
 * opened: its own styles, the fonts in them, and nothing loaded or run. `nonce` is that of the response, whose own policy the styles have to pass too.
 */
export function documentHtml(title: string, body: Html, nonce: string | null): string {
  const faces = fontFaces(body.toString());
  return pageHtml(title, body, [reportStyle, faces], nonce);
}

/** A whole page with no style but its own, fixed one: neither fonts nor a dark scheme go along when it is copied from. */
export function plainHtml(title: string, body: Html, style: string): string {
  return pageHtml(title, body, [style], null);
}

function pageHtml(title: string, body: Html, styles: readonly string[], nonce: string | null): string {
  const policy = `default-src 'none'; style-src ${styles.map(styleHashOf).join(" ")}; font-src data:; base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="${reportLocale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${styles.map(
  (style) => html`${styleElement(style, nonce)}
`,
)}</head>
<body>
${body}
</body>
</html>
`.toString();
}

/** A page that says why there is no report, and where to go instead. */
export function plainPageHtml(
  page: { title: string; words: string; link: { words: string; address: string } },
  nonce: string | null,
): string {
  const body = html`<main><h1>${page.title}</h1>
<p>${page.words}</p>
<p><a href="${page.link.address}">${page.link.words}</a></p></main>`;
  return documentHtml(page.title, body, nonce);
}
