// Blocklists: names asked, answers read. RFC 5782; a refusal, a redirect or silence is never a listing.
import { describe, expect, test } from 'vitest';
import { dnsAnswer } from '../../../src-main/carriers/example-facts.ts';
import { blocklists } from '../../../src-main/protocols/dnsbl/lists.ts';
import { askBlocklists, blocklistName, stateOf } from '../../../src-main/protocols/dnsbl/query.ts';
import { memoryResolver } from '../spf/memory-zone.ts';

test('names', () => {
  expect(blocklistName('203.0.113.24', 'list.example')).toBe('24.113.0.203.list.example');
  expect(blocklistName('2001:db8::1', 'list.example')).toBe(
    '1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.list.example',
  );
  expect(blocklistName('no address', 'list.example')).toBeNull();
});

describe('answers of every list', () => {
  test.each(blocklists.map((list) => [list.zone, list] as const))('%s', (_zone, list) => {
    const state = (answer: Parameters<typeof dnsAnswer>[2]) =>
      stateOf(list, dnsAnswer('24.113.0.203.list.example', 'A', answer)).state;
    expect(state(['127.0.0.2'])).toBe('listed');
    expect(state('no-such-name')).toBe('not-listed');
    expect(state([])).toBe('not-listed');
    expect(state(['127.255.255.254'])).toBe('could-not-be-checked');
    expect(state(['127.255.255.255'])).toBe('could-not-be-checked');
    expect(state(['198.51.100.80'])).toBe('could-not-be-checked'); // a search page in place of "no such name"
    for (const why of ['refused', 'timeout', 'server-failure'] as const)
      expect(state(why)).toBe('could-not-be-checked');
  });

  test('every list is dated and has its page', () => {
    for (const { checked, page } of blocklists) {
      expect(checked).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(page).toMatch(/^https:\/\//);
    }
  });
});

test('an address is asked about at the lists that know its family', async () => {
  const asked: string[] = [];
  const zone = { '24.113.0.203.zen.spamhaus.org': { A: ['127.0.0.4'] } };
  const four = await askBlocklists('203.0.113.24', memoryResolver(zone, asked));
  expect(four.lists.map(({ list, state }) => `${list} ${state}`)).toContain('zen.spamhaus.org listed');
  expect(asked).toHaveLength(blocklists.length);
  const six = await askBlocklists('2001:db8::1', memoryResolver({}));
  expect(six.lists.length).toBe(blocklists.filter(({ families }) => families.includes(6)).length);
});
