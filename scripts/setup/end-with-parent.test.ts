import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test } from "vitest";
import { inProject } from "./project.mjs";

const module = pathToFileURL(inProject("scripts", "setup", "child-that-follows.mjs")).href;

let supervisor: ChildProcess | undefined;
afterEach(() => supervisor?.kill("SIGKILL"));

/** A process that starts a child of that script, as `npm start` does, and what the child says first. */
async function startSupervised(script: string): Promise<{ pid: number; said: string }> {
  const start = `import { startChildThatFollows } from ${JSON.stringify(module)};
    startChildThatFollows(["-e", ${JSON.stringify(script)}]);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", start], { stdio: ["ignore", "pipe", "inherit"] });
  supervisor = child;
  for await (const line of createInterface({ input: child.stdout })) {
    const [pid = "", said = ""] = line.split(" ");
    return { pid: Number(pid), said };
  }
  throw new Error("the child said nothing");
}

async function hasEnded(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const server = `const server = require("node:http").createServer((_, answer) => answer.end("well"));
  process.on("SIGTERM", () => server.close());
  server.listen(0, "127.0.0.1", () => console.log(process.pid + " " + server.address().port));`;

test("a server that waits for its clients ends when its supervisor is killed, though they go on asking", async () => {
  const { pid, said: port } = await startSupervised(server);
  let asked = 0;
  let isOver = false;
  const asking = (async () => {
    // One connection, kept open: the server that closes does not get rid of it.
    const agent = new (await import("node:http")).Agent({ keepAlive: true, maxSockets: 1 });
    const { get } = await import("node:http");
    while (!isOver)
      await new Promise<void>((resolve) => {
        get({ host: "127.0.0.1", port, agent }, (answer) => {
          asked += 1;
          answer.resume().on("end", () => setTimeout(resolve, 20));
        }).on("error", () => setTimeout(resolve, 20));
      });
    agent.destroy();
  })();
  while (asked < 3) await new Promise((resolve) => setTimeout(resolve, 20));
  supervisor?.kill("SIGKILL");
  await hasEnded(pid);
  isOver = true;
  await asking;
  expect(asked).toBeGreaterThan(3);
});

test("a server whose one thread only computes ends too", async () => {
  const { pid } = await startSupervised(`console.log(process.pid + " busy"); setTimeout(() => { for (;;); }, 200);`);
  await new Promise((resolve) => setTimeout(resolve, 500));
  supervisor?.kill("SIGKILL");
  await hasEnded(pid);
});
