import { isPortFree } from "./free-port.mjs";
import { Refusal } from "./speak.mjs";

const loopback = ["127.0.0.1", "localhost", "::1"];

/**
 * Where the web server is to listen: PORT, 3000 by default, and HOST. By default only this machine can reach it; the
 * demo's passwords are public, so being open to the network is a decision: `HOST=0.0.0.0`.
 * @returns {Promise<{ port: number, host: string, isLocal: boolean }>}
 * @throws {Refusal} when PORT is no port, is taken, or is one that browsers do not open
 */
export async function listenSettings() {
  const given = process.env.PORT || "3000";
  const port = Number(given);
  if (!/^\d+$/.test(given) || port < 1 || port > 65_535) {
    throw new Refusal(`PORT must be a number from 1 to 65535, not “${given}”.`);
  }
  const host = process.env.HOST || "127.0.0.1";
  const isLocal = loopback.includes(host);
  // A browser asked for localhost may try either of the two, and must not meet another program there.
  for (const address of isLocal ? ["127.0.0.1", "::1"] : [host]) {
    if (!(await canListen(port, address))) {
      throw new Refusal(
        `Port ${port} is taken by another program: stop it, or choose another with PORT=4000 npm start.`,
      );
    }
  }
  if (await isRefusedByBrowsers(port)) {
    throw new Refusal(`Browsers refuse to open port ${port}: choose another with PORT=4000 npm start.`);
  }
  return { port, host, isLocal };
}

/** Whether the port belongs to a service that the Fetch standard keeps browsers from, as Node's own fetch does too. */
async function isRefusedByBrowsers(port) {
  try {
    await fetch(`http://127.0.0.1:${port}/`, { method: "HEAD", signal: AbortSignal.timeout(1_000) });
    return false;
  } catch (error) {
    return error.cause?.message === "bad port";
  }
}

async function canListen(port, host) {
  try {
    return await isPortFree(port, host);
  } catch (error) {
    // A machine without IPv6: nobody else is there either.
    if (host === "::1" && ["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(error.code)) return true;
    if (error.code === "EACCES")
      throw new Refusal(`This account may not listen on port ${port}: choose one above 1023.`);
    throw new Refusal(`Galley cannot listen on ${host}, port ${port} (${error.code}): check HOST.`);
  }
}
