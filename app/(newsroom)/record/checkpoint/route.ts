import { notFound } from "next/navigation";
import { pageActor, pageData } from "@/app/page-actor";
import { getRecord } from "@/lib/queries/get-record";
import { textFile } from "../text-file";

/** The newest signed checkpoint, as `galley audit verify --against` takes it. */
export async function GET(): Promise<Response> {
  const { checkpoint } = await pageData(getRecord(await pageActor()));
  return checkpoint ? textFile("checkpoint.txt", checkpoint.note) : notFound();
}
