import { spawn } from "node:child_process";
import { mkdirSync, createWriteStream, rmSync } from "node:fs";
import { createServer } from "node:net";
import { resolve } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    site: string;
    inbox: string;
  }
}

const project = resolve(import.meta.dirname, "../../..");
const output = resolve(import.meta.dirname, "../target");

/** The whole product, started with the command that a newcomer types, on data of its own. */
export default async function start(context: TestProject): Promise<() => Promise<void>> {
  const port = await freePort();
  const data = resolve(output, "data");
  rmSync(data, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const log = createWriteStream(resolve(output, "gemba-run.log"));
  const run = spawn(resolve(project, "gemba"), ["run", "--port", String(port), "--data", data], {
    cwd: project,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const keep = (chunk: Buffer) => {
    said += chunk.toString();
    log.write(chunk);
  };
  run.stdout.on("data", keep);
  run.stderr.on("data", keep);
  const ended = new Promise<never>((_, reject) => {
    run.on("exit", (code) => {
      reject(new Error(`gemba run ended with ${String(code)}:\n${said.slice(-4000)}`));
    });
  });
  ended.catch(() => undefined);
  await Promise.race([until(() => /how to stop|Ctrl-C/i.test(said), 180_000), ended]);
  const inbox = /(http:\/\/localhost:\d+)[^\n]*\n/i.exec(said.slice(said.search(/inbox|mail/i)))?.[1];
  if (inbox === undefined) throw new Error(`gemba run named no inbox:\n${said}`);
  context.provide("site", `http://localhost:${String(port)}`);
  context.provide("inbox", inbox);
  return async () => {
    const stopped = new Promise((done) => run.on("exit", done));
    run.kill("SIGTERM");
    await stopped;
    log.end();
  };
}

async function until(holds: () => boolean, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!holds()) {
    if (Date.now() > end) throw new Error("gemba run did not come up in time");
    await new Promise((done) => setTimeout(done, 200));
  }
}

async function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => {
        done(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  });
}
