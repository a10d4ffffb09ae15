// The seed case with real software: PHP's mail() through Postfix on a host called localhost, then each fix card's own commands.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FixContext } from '../../src-main/servers/fix.ts';
import { fixes, servers } from '../../src-main/servers/index.ts';
import { fillCommand } from '../../src-main/servers/shell.ts';
import { fixPhases, type FixPhase } from '../../src-main/contract/view/fix.ts';
import { commandsOf, values } from './every-command.ts';
import {
  eximPath,
  missingForPrivateMachine,
  onPrivateMachine,
  receiver,
  type Receiver,
} from './private-machine.ts';

const missing = missingForPrivateMachine(['postfix', 'php', 'unshare', 'setpriv']);
if (missing !== null) process.stderr.write(`real mail programs are not tried: ${missing} is missing\n`);
const host = values.hostName;

const context: FixContext = { mta: 'postfix', software: 'ec-cube-2.12-2.17.0', messageId: 'by-mta' };

/** @returns the commands of a card's phases on Debian, where the tests run */
function card(
  id: string,
  phases: readonly FixPhase[] = ['back-up', 'change', 'apply'],
  on = 'debian-ubuntu',
): string {
  const fix = fixes.find((one) => one.id === id);
  const server = servers.find((one) => one.id === on);
  if (fix === undefined || server === undefined) throw new Error(id);
  const procedure = fix.procedure(server, context);
  return phases
    .flatMap((phase) => commandsOf(procedure, phase))
    .join('\n')
    .replaceAll(fillCommand('{webUser}', values).code, 'www-data');
}

let server: Receiver;
beforeEach(async () => {
  server = await receiver();
});
afterEach(() => server.close());

/** @returns EHLO name, envelope sender and the Message-ID's name of each mail taken */
async function identities(): Promise<
  readonly (readonly [string | null, string | null, string | undefined])[]
> {
  return (await server.mails()).map(({ leaving, messageIds }) => [
    leaving.helo,
    leaving.envelopeSender,
    messageIds[0]?.replace(/^.*@|>$/g, ''),
  ]);
}

describe.skipIf(missing !== null)('Postfix and PHP’s mail()', { timeout: 200_000 }, () => {
  it('sends three wrong names, the cards repair them one after the other, and undo brings them back', async () => {
    const local = 'localhost.localdomain';
    const output = await onPrivateMachine(
      `order
(cd /etc && find postfix hostname hosts mailname -type f ! -name '*.todoku' -exec sha256sum {} + | sort > /tmp/before.$$)
${card('host-name')}
settle; order
${card('envelope-sender')}
order
${card('envelope-sender', ['undo'])}
${card('host-name', ['undo'])}
rm -f /etc/postfix/*.db.todoku
(cd /etc && find postfix hostname hosts mailname -type f ! -name '*.todoku' -exec sha256sum {} + | sort > /tmp/after.$$)
diff /tmp/before.$$ /tmp/after.$$ && echo SAME BYTES
rm -f /tmp/before.$$ /tmp/after.$$
postfix reload > /dev/null 2>&1; sleep 1
order`,
      server.port,
    );
    expect(output).toContain('SAME BYTES');
    expect(await identities()).toEqual([
      [local, `www-data@${local}`, local],
      [host, `www-data@${host}`, host],
      [host, values.bounceAddress, host],
      [local, `www-data@${local}`, local],
    ]);
    const [first] = await server.mails();
    expect(first?.writers[0]).toMatchObject({
      software: 'ec-cube-2.12-2.17.0',
      mta: 'postfix',
      backEnd: 'mail()',
      webUser: 'www-data',
    });
    expect(first?.messageIdMaker?.maker).toBe('postfix');
    expect(first?.received.at(-1)).toMatchObject({ style: 'postfix', userId: '33' });
  });

  it('keeps the name that Debian froze into main.cf until its own card is done', async () => {
    await onPrivateMachine(
      `${card('host-name', ['back-up', 'change', 'apply'], 'rhel7-and-later')}
settle; order
${card('mta-host-name')}
settle; order`,
      server.port,
      ['myhostname = vps01.UNKNOWN'],
    );
    expect(await identities()).toEqual([
      // smtp-server, which takes the mail here, notes EHLO in lower case
      ['vps01.unknown', 'www-data@vps01.UNKNOWN', 'vps01.UNKNOWN'],
      [host, `www-data@${host}`, host],
    ]);
  });

  it('takes PHP’s -f from the card’s ini file', async () => {
    const fix = fixes.find(({ id }) => id === 'envelope-sender');
    const debian = servers.find(({ id }) => id === 'debian-ubuntu');
    if (fix === undefined || debian === undefined) throw new Error('registry');
    const procedure = fix.procedure(debian, { ...context, mta: 'unknown' });
    const commands = (phase: FixPhase): string => commandsOf(procedure, phase).join('\n');
    const plain = (text: string): string => text.replaceAll("o'\\''brien+errors@", 'bounce@');
    await onPrivateMachine(
      `hostname ${host}\npostfix reload > /dev/null 2>&1; sleep 1\n${plain(commands('change'))}\norder\n${commands('undo')}\norder`,
      server.port,
    );
    expect(await identities()).toEqual([
      [host, 'bounce@komorebi-zakka.example', host],
      [host, `www-data@${host}`, host],
    ]);
  });

  it('has every phase of the cards tried here', () => {
    expect(fixPhases.every((phase) => card('host-name', [phase]) !== '' || phase === 'apply')).toBe(true);
  });
});

describe.skipIf(missingForPrivateMachine(['msmtp', 'swaks', 'unshare', 'postfix']) !== null)(
  'other senders',
  { timeout: 200_000 },
  () => {
    const body = 'From: order@komorebi-zakka.example\\nTo: kaori@docomo.ne.jp\\nSubject: order\\n\\nhello\\n';

    it('msmtp says localhost until its domain is set', async () => {
      const send = (more: string): string =>
        `printf '${body}' | msmtp --host=127.0.0.1 --port=${String(server.port)} --from=order@komorebi-zakka.example --set-msgid-header=auto --set-date-header=auto ${more} kaori@docomo.ne.jp`;
      await onPrivateMachine(`${send('--domain=localhost')}\n${send(`--domain=${host}`)}`, server.port);
      expect((await identities()).map(([helo, sender]) => [helo, sender])).toEqual([
        ['localhost', 'order@komorebi-zakka.example'],
        [host, 'order@komorebi-zakka.example'],
      ]);
      expect((await server.mails()).every(({ messageIds }) => messageIds.length === 1)).toBe(true);
    });

    it('swaks with each identity wrong alone', async () => {
      const send = (ehlo: string, sender: string, id: string): string =>
        `swaks --server 127.0.0.1 --port ${String(server.port)} --ehlo '${ehlo}' --from '${sender}' --to kaori@docomo.ne.jp --header 'From: order@komorebi-zakka.example' --header 'Message-Id: <1@${id}>' --hide-all`;
      await onPrivateMachine(
        [
          send('localhost', `bounce@${host}`, host),
          send(host, 'apache@localhost.localdomain', host),
          send(host, `bounce@${host}`, 'localhost.localdomain'),
        ].join('\n'),
        server.port,
      );
      expect(await identities()).toEqual([
        ['localhost', `bounce@${host}`, host],
        [host, 'apache@localhost.localdomain', host],
        [host, `bounce@${host}`, 'localhost.localdomain'],
      ]);
    });

    const exim = eximPath();
    it.skipIf(exim === null)('Exim with the machine’s name, and with primary_hostname', async () => {
      const config = (name: string): string =>
        [
          `primary_hostname = ${name}`,
          `exim_path = ${exim ?? ''}`,
          'keep_environment =',
          'qualify_domain = localhost.localdomain',
          'untrusted_set_sender = *',
          'local_from_check = false',
          'spool_directory = /var/spool/exim-test',
          'log_file_path = /var/spool/exim-test/%slog',
          'begin acl',
          'begin routers',
          `out:\n  driver = manualroute\n  transport = smtp\n  route_list = * 127.0.0.1::${String(server.port)} byname\n  self = send\n  host_find_failed = ignore`,
          'begin transports',
          'smtp:\n  driver = smtp\n  allow_localhost\n  hosts_try_fastopen = :',
          '',
        ].join('\n');
      const send = (name: string, number: number): string =>
        `cat > /etc/exim-test-${String(number)}.conf <<'END'\n${config(name)}END\nchown root: /etc/exim-test-${String(number)}.conf; chmod 644 /etc/exim-test-${String(number)}.conf\nprintf '${body}' | ${exim ?? ''} -C /etc/exim-test-${String(number)}.conf -odf -i -f www-data@${name} kaori@docomo.ne.jp`;
      await onPrivateMachine(
        `mkdir -p /var/spool/exim-test && chown Debian-exim: /var/spool/exim-test\n${send('localhost.localdomain', 1)}\n${send(host, 2)}\nrm -rf /var/spool/exim-test`,
        server.port,
      );
      expect(await identities()).toEqual([
        ['localhost.localdomain', 'www-data@localhost.localdomain', 'localhost.localdomain'],
        [host, `www-data@${host}`, host],
      ]);
      const [first] = await server.mails();
      expect(first?.messageIdMaker?.maker).toBe('exim');
      expect(first?.received.at(-1)?.style).toBe('exim');
    });
  },
);
