import { expect, test } from "vitest";
import { BodyReader } from "./body-reader";

/** A request whose body comes in these chunks; `asked` counts how many were asked for. */
function sent(...chunks: (readonly number[] | Error)[]) {
  const asked = { count: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = chunks[asked.count++];
        if (chunk instanceof Error) controller.error(chunk);
        else if (chunk) controller.enqueue(new Uint8Array(chunk));
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request("http://galley.example", { method: "POST", body, duplex: "half" } as RequestInit);
  return { reader: new BodyReader(request), asked };
}

async function rest(reader: BodyReader): Promise<number[]> {
  const bytes: number[] = [];
  for await (const chunk of reader) bytes.push(...chunk);
  return bytes;
}

test.each([
  ["in one chunk", [[1, 2, 3, 4, 5]]],
  ["byte by byte", [[1], [2], [3], [4], [5]]],
  ["with a chunk of nothing", [[1, 2], [], [3, 4, 5]]],
  [
    "cut where the beginning ends",
    [
      [1, 2, 3],
      [4, 5],
    ],
  ],
])("gives the beginning and then the rest of what comes %s", async (_how, chunks) => {
  const { reader } = sent(...chunks);
  expect([...((await reader.take(3)) ?? [])]).toEqual([1, 2, 3]);
  expect(await rest(reader)).toEqual([4, 5]);
  expect(reader.isBrokenOff).toBe(false);
});

test("gives no beginning where less comes", async () => {
  expect(await sent([1, 2]).reader.take(3)).toBeNull();
});

test("asks for no more than is read", async () => {
  const { reader, asked } = sent([1], [2], [3], [4]);
  await reader.take(2);
  expect(asked.count).toBe(2);
});

test("knows that it was broken off", async () => {
  const { reader } = sent([1], new Error("aborted"));
  await expect(rest(reader)).rejects.toThrow("aborted");
  expect(reader.isBrokenOff).toBe(true);
});

test("an empty body has no rest", async () => {
  const reader = new BodyReader(new Request("http://galley.example", { method: "POST" }));
  expect(await rest(reader)).toEqual([]);
});
