// A socket of ZeroMQ over TCP, as much as a Jupyter client needs: ZMTP 3.0 with the mechanism NULL.
// https://rfc.zeromq.org/spec/23/
import { connect } from 'node:net';

const greeting = Buffer.concat([
  Buffer.from([0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0x7f, 3, 0]),
  Buffer.from('NULL'.padEnd(20, '\0')),
  Buffer.alloc(32),
]);
const flags = { more: 1, long: 2, command: 4 };

/**
 * Connects to a port of this machine.
 * @param {number} port
 * @param {'DEALER' | 'SUB'} type What sends and takes, or what only takes, and then all that is published.
 * @param {(frames: Buffer[]) => void} onMessage
 * @returns {Promise<{ send: (frames: Buffer[]) => void, close: () => void }>} Once both sides have shaken hands.
 */
export async function zmtpSocket(port, type, onMessage) {
  const socket = connect({ host: '127.0.0.1', port });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  socket.write(greeting);
  socket.write(frameOf(readyCommand(type), flags.command));
  const send = (frames) => {
    for (const [at, frame] of frames.entries()) socket.write(frameOf(frame, at + 1 < frames.length ? flags.more : 0));
  };
  await new Promise((resolve, reject) => {
    socket.once('error', reject).once('close', () => reject(new Error(`port ${port} closed before it was ready`)));
    readFrames(socket, { onReady: resolve, onMessage });
  });
  if (type === 'SUB') send([Buffer.from([1])]);
  return { send, close: () => socket.destroy() };
}

function readyCommand(type) {
  const text = (value, lengthBytes) => {
    const length = Buffer.alloc(lengthBytes);
    length.writeUIntBE(value.length, 0, lengthBytes);
    return Buffer.concat([length, Buffer.from(value)]);
  };
  return Buffer.concat([text('READY', 1), text('Socket-Type', 1), text(type, 4)]);
}

function frameOf(body, flag) {
  if (body.length < 256) return Buffer.concat([Buffer.from([flag, body.length]), body]);
  const head = Buffer.alloc(9, flag | flags.long);
  head.writeBigUInt64BE(BigInt(body.length), 1);
  return Buffer.concat([head, body]);
}

function readFrames(socket, { onReady, onMessage }) {
  let rest = Buffer.alloc(0);
  let greeted = false;
  let message = [];
  socket.on('data', (piece) => {
    rest = Buffer.concat([rest, piece]);
    if (!greeted && rest.length >= greeting.length) {
      greeted = true;
      rest = rest.subarray(greeting.length);
    }
    for (let frame = greeted && firstFrame(rest); frame; frame = firstFrame(rest)) {
      rest = rest.subarray(frame.end);
      if (frame.flag & flags.command) {
        onReady();
        continue;
      }
      message.push(frame.body);
      if (frame.flag & flags.more) continue;
      onMessage(message);
      message = [];
    }
  });
}

function firstFrame(bytes) {
  const isLong = bytes.length > 0 && (bytes[0] & flags.long) !== 0;
  const start = isLong ? 9 : 2;
  if (bytes.length < start) return null;
  const end = start + (isLong ? Number(bytes.readBigUInt64BE(1)) : bytes[1]);
  return bytes.length < end ? null : { flag: bytes[0], body: bytes.subarray(start, end), end };
}
