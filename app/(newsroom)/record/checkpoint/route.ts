import { notFound } from "next/navigation";
import { fileAnswer } from "@/app/file-answer";
import { pageActor, pageData } from "@/app/page-actor";
import { getRecord } from "@/lib/queries/record/get-record";

/** The newest signed checkpoint, as `galley audit verify --against` takes it. */
export async function GET(): Promise<Response> {
  const { checkpoint } = await pageData(getRecord(await pageActor()));
  return checkpoint
    ? fileAnswer(checkpoint.note, { name: "checkpoint.txt", contentType: "text/plain; charset=utf-8" })
    : notFound();
}
