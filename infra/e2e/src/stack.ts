import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
    inbox: string;
  }
}

const project = resolve(import.meta.dirname, '../../..');
const output = resolve(import.meta.dirname, '../target');

/**
 * The whole product, started with the command that a newcomer types, on data of its own; or the one that runs already
 * at GEMBA_E2E_SITE with its mails at GEMBA_E2E_INBOX.
 */
export default async function start(context: TestProject): Promise<() => Promise<void>> {
  rmSync(resolve(output, 'screenshots'), { recursive: true, force: true });
  const { GEMBA_E2E_SITE: site, GEMBA_E2E_INBOX: inbox } = process.env;
  if (site !== undefined && inbox !== undefined) {
    context.provide('site', site);
    context.provide('inbox', inbox);
    return () => Promise.resolve();
  }
  return run(context);
}

async function run(context: TestProject): Promise<() => Promise<void>> {
  const port = await freePorts();
  const data = resolve(output, 'data');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const log = createWriteStream(resolve(output, 'gemba-run.log'));
  const gemba = spawn(resolve(project, 'gemba'), ['run', '--port', String(port), '--data', data], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const keep = (chunk: Buffer) => {
    said += chunk.toString();
    log.write(chunk);
  };
  gemba.stdout.on('data', keep);
  gemba.stderr.on('data', keep);
  const ended = new Promise<never>((_, reject) => {
    gemba.on('exit', (code) => {
      log.end();
      reject(new Error(`gemba run ended with ${String(code)}:\n${said.slice(-4000)}`));
    });
  });
  ended.catch(() => undefined);
  await Promise.race([until(() => said.includes('Ctrl-C')), ended]);
  const inbox = /Mail\s+(http:\/\/\S+)/.exec(said)?.[1];
  if (inbox === undefined) throw new Error(`gemba run named no inbox:\n${said}`);
  context.provide('site', `http://localhost:${String(port)}`);
  context.provide('inbox', inbox);
  return async () => {
    const stopped = new Promise((done) => gemba.once('exit', done));
    gemba.kill('SIGTERM');
    await stopped;
  };
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 240_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('gemba run did not come up in time');
    await new Promise((done) => setTimeout(done, 200));
  }
}

/**
 * The first of three ports in a row that are free: the site, the inbox and the payment provider. Below the range from
 * which outgoing connections take theirs, so that they are still free when Gemba is ready for them.
 */
async function freePorts(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = 10_000 + Math.floor(Math.random() * 20_000);
    const free = await Promise.allSettled([open(port), open(port + 1), open(port + 2)]);
    if (free.every(({ status }) => status === 'fulfilled')) return port;
  }
  throw new Error('There are no three free ports in a row');
}

/** Opens a port for a moment. */
function open(port: number): Promise<void> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(port, () => {
      server.close(() => {
        done();
      });
    });
  });
}
