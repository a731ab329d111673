import { attachment } from "@/app/(newsroom)/articles/[slug]/attachment";

/** Lines as a file to keep, byte for byte as they stand on the screen. */
export function textFile(name: string, text: string): Response {
  return new Response(text, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": attachment(name),
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
