import { findSchema } from "@/lib/exporters/json/schemas";

/**
 * The form of an export, of now or of an earlier version, as JSON Schema, for whoever holds a file of it. It says nothing of
 * the newsroom.
 */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const schema = await findSchema((await params).name);
  if (!schema) return new Response("There is no such schema.\n", { status: 404 });
  return new Response(schema, {
    headers: {
      "content-type": "application/schema+json; charset=utf-8",
      "cache-control": "public, max-age=3600",
      "access-control-allow-origin": "*",
      "x-content-type-options": "nosniff",
    },
  });
}
