import { databaseAnswers } from "@/lib/queries/desk/get-health";

/** Says whether the server and its database are well: 200 or 503, for load balancers and for the start script. */
export async function GET(): Promise<Response> {
  const database = await databaseAnswers();
  return Response.json(
    { server: "well", database: database ? "well" : "unreachable" },
    { status: database ? 200 : 503 },
  );
}
