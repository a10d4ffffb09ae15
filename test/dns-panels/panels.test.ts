// The DNS panels as data: recognised from name servers, dated, and each with what an owner needs to enter a record.
import { describe, expect, test } from 'vitest';
import { dnsPanels, panelOfNameServers } from '../../src-main/dns-panels/index.ts';

describe('recognised from the name servers', () => {
  test.each([
    ['sakura', ['ns1.dns.ne.jp', 'ns2.dns.ne.jp']],
    ['muumuu', ['dns01.muumuu-domain.com', 'dns02.muumuu-domain.com']],
    ['onamae', ['01.dnsv.jp', '02.dnsv.jp', '03.dnsv.jp', '04.dnsv.jp']],
    ['value-domain', ['ns1.value-domain.com', 'ns2.value-domain.com']],
    ['xserver', ['ns1.xserver.jp', 'NS2.XSERVER.JP']],
    ['conoha', ['ns-a1.conoha.io', 'ns-a2.conoha.io']],
    ['kagoya', ['ns0.kagoya.net', 'ns1.kagoya.net']],
    [
      'route53',
      ['ns-12.awsdns-01.com', 'ns-900.awsdns-48.net', 'ns-1500.awsdns-59.org', 'ns-2000.awsdns-58.co.uk'],
    ],
    ['cloudflare', ['ada.ns.cloudflare.com', 'bob.ns.cloudflare.com']],
    ['godaddy', ['ns01.domaincontrol.com', 'ns02.domaincontrol.com']],
  ])('%s', (id, names) => expect(panelOfNameServers(names)?.id).toBe(id));

  test('nobody is guessed', () => {
    expect(panelOfNameServers([])).toBeNull();
    expect(panelOfNameServers(['ns1.shop.example', 'ns1.dns.ne.jp.evil.example'])).toBeNull();
  });

  test('most servers decide where two panels are mixed', () => {
    expect(panelOfNameServers(['ns1.dns.ne.jp', 'ada.ns.cloudflare.com', 'bob.ns.cloudflare.com'])?.id).toBe(
      'cloudflare',
    );
  });
});

test.each(dnsPanels.map((panel) => [panel.id, panel] as const))(
  '%s says where it was learned and what to click',
  (_id, panel) => {
    expect(panel.checked).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(panel.source).toMatch(/^https:\/\//);
    expect(panel.path.length).toBeGreaterThan(1);
    expect(panel.nameServers.length).toBeGreaterThan(0);
    for (const words of [
      panel.fields.host,
      panel.fields.type,
      panel.fields.value,
      panel.note.ja,
      panel.note.en,
      panel.name.ja,
      panel.name.en,
    ]) {
      expect(words).not.toBe('');
    }
  },
);

test('ids are unique', () => {
  expect(new Set(dnsPanels.map(({ id }) => id)).size).toBe(dnsPanels.length);
});
