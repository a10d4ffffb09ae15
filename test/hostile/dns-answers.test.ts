// Runs the table of DNS answers through STEP 1 with real packets: what is said, that the rest of the look is not touched, and
// that nothing of the answers acts on screen or paper.
import { beforeAll, describe, expect, test } from 'vitest';
import { mail } from '../../src-main/carriers/example-facts.ts';
import { findingView } from '../../src-main/checks/finding-view.ts';
import { checklistHtml } from '../../src-main/report/checklist-html.ts';
import { checklist } from '../../src-main/report/checklist.ts';
import { plainWords } from '../../src-main/contract/text.ts';
import type { JudgedCase } from '../../src-main/steps/judged-case.ts';
import { lookAt } from '../steps/1-spf-dns/look.ts';
import { dnsCases } from './dns-answers.ts';

const names = { TXT: 'shop.example', MX: 'shop.example', PTR: '24.113.0.203.in-addr.arpa' } as const;
/** Where an answer must come, a busy machine may take its time; where none comes, waiting long proves nothing. */
const patience: Readonly<Record<string, number>> = { timeout: 300, garbled: 2500 };
const looks = new Map<string, JudgedCase>();

beforeAll(async () => {
  const waiting = [...dnsCases];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { name, asked = 'TXT', reply, says } = next;
      looks.set(
        name,
        await lookAt(
          {},
          {
            timeoutMilliseconds: patience[says[2]] ?? 10_000,
            shopMail: mail({ sentFrom: '203.0.113.24' }),
            fault: (_place, question) =>
              question.name === names[asked] && question.type === asked ? reply(question) : undefined,
          },
        ),
      );
    }
  };
  await Promise.all(Array.from({ length: 25 }, worker));
}, 60_000);

// eslint-disable-next-line no-control-regex -- that there are none is what is looked for
const acting = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f]/;

describe('DNS answers', () => {
  test.each(dnsCases.map((one) => [one.name, one] as const))('%s', (name, { says: [id, verdict, words] }) => {
    const judged = looks.get(name);
    const finding = judged?.findings.get(id);
    if (judged === undefined || finding === undefined) throw new Error('was not looked at');
    const sentence = plainWords(findingView(finding, 'ja').sentence);
    const evidence = finding.evidence.flatMap(({ lines }) => lines).join(' ');
    expect([finding.verdict, `${sentence} ${evidence}`]).toEqual([verdict, expect.stringContaining(words)]);
    expect(sentence).not.toMatch(acting);
    expect(sentence.length).toBeLessThan(600);
    // What is not answered properly is held against nobody.
    if (verdict === 'unknown')
      expect(
        [...judged.findings.values()].filter(
          (one) => one.verdict === 'fail' && one.check.id.startsWith('spf'),
        ),
      ).toEqual([]);
  });

  test('what was sent acts neither on screen nor on paper', () => {
    for (const [name, judged] of looks) {
      const html = checklistHtml(checklist(judged), []);
      const tags = (html.match(/<[a-z/!][^>]*>/gi) ?? []).map((tag) => tag.replace(/="[^"]*"/g, '='));
      expect(
        tags.filter((tag) => /^<(script|img|iframe|object|b)[\s/>]|\son\w+=/i.test(tag)),
        name,
      ).toEqual([]);
    }
  });
});
