// The OpenDKIM card carried out with the real programs: its own commands make the key, set Postfix up and start the signer; a
// mail of PHP is signed, the signature verified by the record that the card printed; undo brings the same bytes back.
import { expect, test } from 'vitest';
import { fixPhases, type FixPhase } from '../../src-main/contract/view/fix.ts';
import { verifyDkim } from '../../src-main/protocols/dkim/verify.node.ts';
import { createResolver } from '../../src-main/protocols/dns/resolver.node.ts';
import { fixes, servers } from '../../src-main/servers/index.ts';
import { startScriptedServer } from '../protocols/dns/scripted-server.ts';
import { commandsOf, values } from './every-command.ts';
import { missingForPrivateMachine, onPrivateMachine, receiver } from './private-machine.ts';

const missing = missingForPrivateMachine([
  'postfix',
  'php',
  'unshare',
  'setpriv',
  'opendkim',
  'opendkim-genkey',
]);
if (missing !== null) process.stderr.write(`OpenDKIM is not tried: ${missing} is missing\n`);

function card(...phases: readonly FixPhase[]): string {
  const fix = fixes.find(({ id }) => id === 'dkim');
  const debian = servers.find(({ id }) => id === 'debian-ubuntu');
  if (fix === undefined || debian === undefined) throw new Error('registry');
  const procedure = fix.procedure(debian, {
    mta: 'postfix',
    software: 'ec-cube-2.12-2.17.0',
    messageId: 'by-mta',
  });
  return phases.flatMap((phase) => commandsOf(procedure, phase)).join('\n');
}

/** @returns a record's value from a zone-file line with its pieces in quotes */
function recordIn(output: string): string {
  const zoneLine = /todoku\._domainkey[^(]*\(([^)]*)\)/.exec(output)?.[1] ?? '';
  return [...zoneLine.matchAll(/"([^"]*)"/g)].map(([, piece]) => piece).join('');
}

test.skipIf(missing !== null)(
  'the card’s own commands sign a mail, and undo brings the same bytes back',
  { timeout: 120_000 },
  async () => {
    const server = await receiver();
    try {
      const hashes = (name: string): string =>
        `(cd /etc && find postfix opendkim.conf -type f ! -name '*.todoku' -exec sha256sum {} + | sort) > /run/${name}`;
      const output = await onPrivateMachine(
        `mount -t tmpfs tmpfs /run
${card('see')}
order
${hashes('before')}
${card('back-up', 'change', 'apply')}
settle; order
${card('undo')}
rm -f /etc/postfix/*.db.todoku
${hashes('after')}
cmp /run/before /run/after && echo SAME BYTES
settle
pkill -x opendkim; true`,
        server.port,
      );
      expect(output).toContain('SAME BYTES');
      const record = recordIn(output);
      expect(record).toMatch(/^v=DKIM1; .*p=[A-Za-z0-9+/=]{300,}$/);
      const dns = await startScriptedServer(({ name, type }) =>
        type === 'TXT' && name === `todoku._domainkey.${values.shopDomain ?? ''}`
          ? { answers: [{ name, type: 'TXT', ttl: 60, data: record.match(/.{1,255}/g) ?? [] }] }
          : { rcode: 3 },
      );
      try {
        const resolver = createResolver({ nameServers: [dns.address], timeoutMilliseconds: 2000 });
        const verified = await Promise.all(
          server.sources.map(
            async (source) => (await verifyDkim(Buffer.from(source, 'latin1'), resolver)).facts,
          ),
        );
        expect(verified.map(({ signatures }) => signatures.length)).toEqual([0, 1]);
        expect(verified[1]?.signatures[0]).toMatchObject({
          domain: values.shopDomain,
          selector: 'todoku',
          result: 'pass',
          keyBits: 2048,
        });
      } finally {
        await dns.stop();
      }
    } finally {
      await server.close();
    }
  },
);

test('every phase of the card has a command', () => {
  expect(fixPhases.filter((phase) => card(phase) === '')).toEqual([]);
});
