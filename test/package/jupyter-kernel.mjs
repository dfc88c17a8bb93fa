// Deno's Jupyter kernel, driven as a notebook drives it. https://jupyter-client.readthedocs.io/en/stable/messaging.html
import { spawn } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { zmtpSocket } from './zmtp-socket.mjs';

const delimiter = '<IDS|MSG>';

/**
 * Starts a kernel in a folder.
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @returns What runs one cell and tells what the cell showed, and what stops the kernel.
 */
export async function startKernel(folder, env) {
  const key = randomUUID();
  const [shell, iopub, stdin, control, heartbeat] = await freePorts(5);
  const connection = join(folder, 'kernel.json');
  writeFileSync(
    connection,
    JSON.stringify({
      transport: 'tcp',
      ip: '127.0.0.1',
      signature_scheme: 'hmac-sha256',
      key,
      shell_port: shell,
      iopub_port: iopub,
      stdin_port: stdin,
      control_port: control,
      hb_port: heartbeat,
    }),
  );
  const child = spawn('deno', ['jupyter', '--kernel', '--conn', connection], { cwd: folder, env });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(String(piece)));
  const messages = [];
  const take = (frames) => messages.push(parsed(frames));
  const published = await patiently(() => zmtpSocket(iopub, 'SUB', take), said);
  const requests = await patiently(() => zmtpSocket(shell, 'DEALER', take), said);
  const run = async (code) => {
    const id = randomUUID();
    const content = { code, silent: false, store_history: true, user_expressions: {}, allow_stdin: false };
    requests.send(signed(key, { msg_id: id, msg_type: 'execute_request' }, content));
    return answersTo(id, messages, said);
  };
  await patiently(
    () => run('1 + 1').then(({ shown }) => (shown.length > 0 ? shown : Promise.reject(new Error('silent')))),
    said,
  );
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    requests.send(
      signed(key, { msg_id: randomUUID(), msg_type: 'execute_request' }, { code: 'Deno.exit()', silent: true }),
    );
    await Promise.race([ended, wait(10_000)]);
    published.close();
    requests.close();
    child.kill();
  };
  return { run, stop };
}

async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** A kernel needs a moment before it listens, and before what it publishes arrives. */
async function patiently(attempt, said) {
  for (let left = 120; ; left -= 1) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw new Error(`no kernel: ${error.message}\n${said.join('')}`);
      await wait(250);
    }
  }
}

function signed(key, header, content) {
  const whole = { session: 'check', username: 'check', version: '5.3', date: new Date().toISOString(), ...header };
  const parts = [whole, {}, {}, content].map((part) => Buffer.from(JSON.stringify(part)));
  const signature = createHmac('sha256', key);
  for (const part of parts) signature.update(part);
  return [Buffer.from(delimiter), Buffer.from(signature.digest('hex')), ...parts];
}

function parsed(frames) {
  const start = frames.findIndex((frame) => frame.toString() === delimiter) + 2;
  const [header, parent, , content] = frames.slice(start).map((frame) => JSON.parse(frame.toString()));
  return { type: header.msg_type, parentId: parent.msg_id, content };
}

/** Waits until the kernel has answered and rests again; what it showed comes in the order in which it came. */
async function answersTo(id, messages, said) {
  for (let left = 1200; left > 0; left -= 1) {
    const own = messages.filter(({ parentId }) => parentId === id);
    const reply = own.find(({ type }) => type === 'execute_reply');
    const rests = own.some(({ type, content }) => type === 'status' && content.execution_state === 'idle');
    if (reply && rests) return resultOf(reply, own);
    if (reply && left % 20 === 0) return resultOf(reply, own);
    await wait(50);
  }
  throw new Error(`the kernel gave no answer in a minute\n${said.join('')}`);
}

function resultOf(reply, own) {
  const of = (...types) => own.filter(({ type }) => types.includes(type)).map(({ content }) => content);
  return {
    status: reply.content.status,
    error: of('error')
      .map(({ ename, evalue }) => `${ename}: ${evalue}`)
      .join('\n'),
    printed: of('stream')
      .map(({ text }) => text)
      .join(''),
    shown: of('execute_result', 'display_data').map(({ data }) => data),
  };
}
