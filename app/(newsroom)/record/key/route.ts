import { notFound } from "next/navigation";
import { fileAnswer } from "@/app/file-answer";
import { pageActor, pageData } from "@/app/page-actor";
import { getRecord } from "@/lib/queries/record/get-record";

/** The public key in force, as `--key` of the verifiers takes it. */
export async function GET(): Promise<Response> {
  const { keys } = await pageData(getRecord(await pageActor()));
  return keys[0]
    ? fileAnswer(`${keys[0].key}\n`, { name: "public-key.txt", contentType: "text/plain; charset=utf-8" })
    : notFound();
}
