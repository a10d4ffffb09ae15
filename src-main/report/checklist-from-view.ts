// A judged case and its view to the finished paper. Masking and harmlessness of outside text are done once, over all of it.
import { carrierOfDomain } from '../carriers/domains.ts';
import { visible } from '../contract/text.ts';
import type { CaseView } from '../contract/view.ts';
import type { JudgedCase } from '../steps/judged-case.ts';
import type { ChecklistDocument } from './checklist-document.ts';
import { engineerPages } from './checklist-engineer.ts';
import { ownerPage } from './checklist-owner.ts';
import { maskAddresses, type OwnNames } from './mask-addresses.ts';
import { longDate, plain } from './paper-text.ts';

/**
 * @param judged the case; `judged.masked` says whether customers' addresses are masked
 * @param view the same case as the screens show it
 */
export function checklistFromView(judged: JudgedCase, view: CaseView): ChecklistDocument {
  const { language, caseFile, masked } = judged;
  const { shopName, shopDomain } = caseFile.answers;
  const practice = caseFile.practice !== null;
  const document: ChecklistDocument = {
    language,
    title: `${practice ? plain('practicePrefix', language) : ''}${plain('title', language)}`,
    shop: shopName === '' ? (shopDomain ?? plain('untitled', language)) : shopName,
    practice,
    masked,
    madeAt: judged.now,
    madeOn: longDate(judged.now, language),
    owner: ownerPage(judged, view),
    engineer: engineerPages(judged, view),
  };
  const own = ownNames(judged);
  return eachText(document, (text) => visible(masked ? maskAddresses(text, own) : text, 1500));
}

function ownNames({ caseFile: { answers } }: JudgedCase): OwnNames {
  const fromDomain = answers.fromAddress?.split('@').at(-1) ?? null;
  const domains = [answers.shopDomain, answers.newHostName, fromDomain]
    .filter((domain) => domain !== null)
    .map((domain) => domain.toLowerCase())
    // A shop whose From is at a free mailbox shares that domain with its customers.
    .filter((domain) => carrierOfDomain(domain) === null);
  return { domains, addresses: answers.fromAddress === null ? [] : [answers.fromAddress.toLowerCase()] };
}

/** Applies a change to every text of a value of plain data, keeping its shape. */
function eachText<T>(value: T, change: (text: string) => string): T {
  // The shape is kept key by key, so the type is too; the compiler can't follow that.
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => eachText(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, eachText(item, change)]),
  ) as T;
}
