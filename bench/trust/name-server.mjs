import { createSocket } from 'node:dgram';

/** Hears every question for a name on one address, prints the name, and answers that there is none. */
const socket = createSocket('udp4');
socket.on('message', (message, { port, address }) => {
  const labels = [];
  for (let at = 12; message[at] > 0; at += message[at] + 1)
    labels.push(message.subarray(at + 1, at + 1 + message[at]).toString('latin1'));
  process.stdout.write(`asked ${labels.join('.')}\n`);
  const answer = Buffer.from(message);
  // A response, and no such name (RFC 1035, 4.1.1).
  answer.writeUInt16BE(0x8183, 2);
  socket.send(answer, port, address);
});
socket.bind(53, process.argv[2], () => process.stdout.write('listening\n'));
