// The next hop of a private mail server: takes everything and keeps it, with the envelope and the EHLO name.
import { SMTPServer } from 'smtp-server';

export interface ReceivedByUs {
  readonly ehlo: string;
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly raw: string;
}

export interface ReceivingServer {
  readonly port: number;
  readonly mails: readonly ReceivedByUs[];
  stop(): Promise<void>;
}

export async function receivingServer(): Promise<ReceivingServer> {
  const mails: ReceivedByUs[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onData(stream, session, callback) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          ehlo: session.hostNameAppearsAs,
          sender: mailFrom === false ? '' : mailFrom.address,
          recipients: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(pieces).toString('latin1'),
        });
        callback();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    mails,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
}
