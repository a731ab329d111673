import { databaseHealth } from "@/lib/queries/desk/get-health";

/** Says whether the server and its database are well, writing included: 200 or 503, for load balancers and for the start script. */
export async function GET(): Promise<Response> {
  const database = await databaseHealth();
  return Response.json({ server: "well", database }, { status: database === "well" ? 200 : 503 });
}
