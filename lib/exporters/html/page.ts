import { createHash } from "node:crypto";
import { reportLocale } from "@/lib/exporters/report/report-words";
import { type Html, html, styleElement } from "./markup";
import { reportStyle } from "./style";

/** How a policy names the style sheet: by its SHA-256, as CSP level 2 writes it. */
const styleHash = `'sha256-${createHash("sha256").update(reportStyle).digest("base64")}'`;

/** The policy inside the file, which holds wherever it is opened: its own style, and nothing loaded or run. */
const reportPolicy = `default-src 'none'; style-src ${styleHash}; base-uri 'none'; form-action 'none'`;

/** A whole page with the report's style. `nonce` is that of the response, whose own policy the style has to pass too. */
export function documentHtml(title: string, body: Html, nonce: string | null): string {
  return html`<!DOCTYPE html>
<html lang="${reportLocale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${reportPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${styleElement(reportStyle, nonce)}
</head>
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
