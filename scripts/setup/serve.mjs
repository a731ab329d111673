import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import next from "next";
import { projectRoot } from "./project.mjs";

// The web server itself: `node serve.mjs production|development PORT HOST`. Node's HTTP server hands each request to Galley's
// door (lib/request-door.ts), which alone hands it on to Next; nothing is listened to before that door is there.

const [mode, port, hostname] = process.argv.slice(2);

// Next fetches from itself by this address, and would take https for granted behind a proxy that says so.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${reachable(hostname)}:${port}`;

// A whole request comes within five minutes, as Node has it by itself; what is received is cleared away by that time.
const server = createServer({ requestTimeout: 300_000 }, (request, response) => {
  // The development server makes the door anew on each edit.
  globalThis.galleyDoor(request, response, (admitted) => handle(admitted, response));
});
const app = next({ dev: mode === "development", dir: projectRoot, hostname, port: Number(port), httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
while (!globalThis.galleyDoor) await sleep(10);

server.on("error", (error) => {
  process.stderr.write(`The web server cannot listen on ${hostname}, port ${port}: ${error.message}\n`);
  process.exit(1);
});
server.listen(Number(port), hostname);

for (const [signal, code] of [
  ["SIGTERM", 143],
  ["SIGINT", 130],
]) {
  process.once(signal, () => {
    server.close(async () => {
      await app.close();
      process.exit(code);
    });
    if (mode === "development") server.closeAllConnections();
  });
}

/** How to reach from here a server that listens on that host, which can stand for all addresses of the machine. */
function reachable(host) {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
