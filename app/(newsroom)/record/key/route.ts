import { notFound } from "next/navigation";
import { pageActor, pageData } from "@/app/page-actor";
import { getRecord } from "@/lib/queries/get-record";
import { textFile } from "../text-file";

/** The public key in force, as `--key` of the verifiers takes it. */
export async function GET(): Promise<Response> {
  const { keys } = await pageData(getRecord(await pageActor()));
  return keys[0] ? textFile("public-key.txt", `${keys[0].key}\n`) : notFound();
}
