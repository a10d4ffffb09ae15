// One look of STEP 1 at a loopback world, judged as the program judges it.
import { applyAnswers, applyFacts, newCaseFile } from '../../../src-main/case-file/apply.ts';
import type { Answers } from '../../../src-main/contract/answers.ts';
import type { DomainName } from '../../../src-main/contract/inputs.ts';
import type { Language } from '../../../src-main/contract/text.ts';
import type { DkimFacts } from '../../../src-main/protocols/dkim/dkim-facts.ts';
import type { MailFacts } from '../../../src-main/protocols/message/mail-facts.ts';
import { createResolver } from '../../../src-main/protocols/dns/resolver.node.ts';
import { judgeCase } from '../../../src-main/report/judge-case.ts';
import { gatherSpfDns } from '../../../src-main/steps/1-spf-dns/gather.node.ts';
import type { JudgedCase } from '../../../src-main/steps/judged-case.ts';
import { healthyShop, startWorld, type Fault, type Records } from './loopback-world.ts';

export interface Look {
  readonly answers?: Partial<Answers>;
  readonly shopMail?: MailFacts;
  readonly signedBy?: readonly string[];
  readonly language?: Language;
  readonly fault?: Fault;
  /** of one try; the resolver's own by default */
  readonly timeoutMilliseconds?: number;
  /** what the drop of the mail found of its signatures */
  readonly dkim?: DkimFacts;
}

/** @param changes records that replace or join those of the healthy shop */
export async function lookAt(changes: Records, look: Look = {}): Promise<JudgedCase> {
  const world = await startWorld({ ...healthyShop, ...changes });
  if (look.fault !== undefined) world.setFault(look.fault);
  const at = '2026-11-24T03:00:00.000Z';
  try {
    const asked = applyAnswers(
      newCaseFile('test', at, null),
      { shopDomain: 'shop.example' as DomainName, ...look.answers },
      at,
    );
    const facts = await gatherSpfDns(
      {
        answers: asked.answers,
        shopMail: look.shopMail ?? null,
        signedBy: look.signedBy ?? [],
        selector: null,
      },
      {
        resolver: createResolver({
          nameServers: [world.nameServer],
          ...(look.timeoutMilliseconds === undefined
            ? {}
            : { timeoutMilliseconds: look.timeoutMilliseconds }),
        }),
        clock: { now: () => new Date(at) },
      },
    );
    const mail =
      look.shopMail === undefined
        ? {}
        : { shopMail: { state: 'known' as const, value: look.shopMail, evidence: [], at } };
    const dkim =
      look.dkim === undefined
        ? {}
        : {
            dkim: {
              state: 'known' as const,
              value: look.dkim,
              evidence: [{ source: 'DKIM', lines: ['verified'], at }],
              at,
            },
          };
    return judgeCase(applyFacts(asked, { ...facts, ...mail, ...dkim }, at), look.language ?? 'ja', at, false);
  } finally {
    await world.stop();
  }
}
