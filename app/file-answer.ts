/** An answer that a browser saves as a file under a name: bytes or text of ours, of the type that they are. */
export function fileAnswer(
  body: string | Uint8Array,
  { name, contentType }: { readonly name: string; readonly contentType: string },
): Response {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return new Response(bytes as BodyInit, {
    headers: {
      "content-type": contentType,
      "content-disposition": attachment(name),
      "content-length": String(bytes.byteLength),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}

/**
 * A Content-Disposition that saves what is answered under a name: RFC 6266 with the name in UTF-8 (RFC 8187) and, for
 * old programs, in ASCII, since names may hold letters of any script. encodeURIComponent leaves ' ( ) * as they are,
 * which RFC 8187 does not allow.
 */
export function attachment(name: string): string {
  const ascii = name.replace(/[^A-Za-z0-9._-]/g, "_");
  const utf8 = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}
