// Every screen and state that is looked at: home, the questions, STEP 1 to 5, the summary, settings, glossary and practice,
// each with nothing yet, working, pass, fail, unknown, stale, error, offline where it has that state.
import type { Page } from 'playwright';
import type { CallName } from '../../../src-main/contract/calls.ts';
import type { FailureCode } from '../../../src-main/contract/failure.ts';
import type { Part } from '../../../src-renderer/wizard/wizard-state.ts';
import type { PageId } from '../../../src-main/contract/step-ids.ts';
import type { Change } from './views.ts';

export interface GalleryState {
  readonly name: string;
  /** a kept moment; none: the start */
  readonly moment?: string;
  readonly page?: PageId;
  readonly part?: Part;
  readonly change?: Change;
  /** the call runs on without an answer */
  readonly running?: { readonly call: CallName; readonly share?: number; readonly canBeStopped?: true };
  /** the call fails */
  readonly failing?: { readonly call: CallName; readonly code: FailureCode };
  /** what stands in the middle of each picture; none: the top of the page */
  readonly at?: string;
  /** what is done on the page in each language, so it finds things by their place and not by their words */
  readonly act?: (page: Page) => Promise<void>;
}

const press = (selector: string) => (page: Page) => page.locator(selector).first().click();
const key = (name: string) => (page: Page) => page.keyboard.press(name);
const primary = press('.primary');

const step1: Pick<GalleryState, 'page'> = { page: '1-spf-dns' };
const step2: Pick<GalleryState, 'page'> = { page: '2-carrier-rules' };
const step3: Pick<GalleryState, 'page'> = { page: '3-message-id' };
const step4: Pick<GalleryState, 'page'> = { page: '4-restart' };
const step5: Pick<GalleryState, 'page'> = { page: '5-send-test' };
const summary: Pick<GalleryState, 'page'> = { page: 'summary' };

export const galleryStates: readonly GalleryState[] = [
  { name: 'home, nothing yet', change: { cases: 'none' } },
  { name: 'home, cases' },
  { name: 'home, deleted and a notice', change: { undo: true, notice: true } },
  { name: 'home, error', failing: { call: 'lab.start', code: 'internal' }, act: press('.button--practice') },
  { name: 'home, menu of a case', act: press('.case-row__more') },
  { name: 'home, practice choice', act: press('.practice-card__more') },
  { name: 'home, working', running: { call: 'cases.create' }, act: primary },
  { name: 'questions, nothing yet', moment: 'fresh', page: '0-intake' },
  { name: 'questions, one is open', moment: 'fresh', page: '0-intake', act: primary },
  { name: 'questions, answered', moment: 'answered', page: '0-intake' },
  { name: 'questions, error', moment: 'answered', page: '0-intake', failing: { call: 'intake.answer', code: 'case-not-saved' }, act: (page) => page.locator('.toggle__radio').nth(1).press('Space') },
  { name: 'STEP 1, nothing yet', moment: 'answered', ...step1 },
  { name: 'STEP 1, working', moment: 'answered', ...step1, running: { call: 'spfDns.inspect', share: 0.4, canBeStopped: true }, act: primary },
  { name: 'STEP 1, pass', moment: 'inspected', ...step1 },
  { name: 'STEP 1, fail', moment: 'wrong-spf-address inspected', ...step1 },
  { name: 'STEP 1, no record', moment: 'no-spf inspected', ...step1, change: { evidenceOpen: true } },
  { name: 'STEP 1, unknown', moment: 'inspected', ...step1, change: { missing: 'timeout' } },
  { name: 'STEP 1, one server silent', moment: 'secondary-silent inspected', ...step1 },
  { name: 'STEP 1, stale', moment: 'inspected', ...step1, change: { daysLater: 3 } },
  { name: 'STEP 1, error', moment: 'answered', ...step1, failing: { call: 'spfDns.inspect', code: 'internal' }, act: primary },
  { name: 'STEP 1, offline', moment: 'answered', ...step1, failing: { call: 'spfDns.inspect', code: 'offline' }, act: primary },
  { name: 'STEP 1, line lost', moment: 'answered', ...step1, failing: { call: 'spfDns.inspect', code: 'line-lost' }, act: primary },
  { name: 'STEP 2, nothing yet', moment: 'fresh', ...step2 },
  { name: 'STEP 2, narrowed', moment: 'inspected', ...step2 },
  { name: 'STEP 2, fail', moment: 'cause', ...step2 },
  { name: 'STEP 2, pass', moment: 'all-green mail', ...step2 },
  { name: 'STEP 2, unknown', moment: 'answered', ...step2 },
  { name: 'STEP 2, stale', moment: 'cause', ...step2, change: { daysLater: 3 } },
  { name: 'STEP 2, offline', moment: 'cause', ...step2, change: { offline: true } },
  { name: 'STEP 2, a rule', moment: 'cause', ...step2, act: press('.rule__open') },
  { name: 'STEP 3, nothing yet', moment: 'inspected', ...step3 },
  { name: 'STEP 3, working', moment: 'inspected', ...step3, running: { call: 'message.read', canBeStopped: true }, act: dropMail },
  { name: 'STEP 3, error', moment: 'inspected', ...step3, failing: { call: 'message.read', code: 'not-a-mail' }, act: dropMail },
  { name: 'STEP 3, fail', moment: 'cause', ...step3, part: 'cause' },
  { name: 'STEP 3, pass', moment: 'all-green mail', ...step3, part: 'cause' },
  { name: 'STEP 3, fix', moment: 'watching', ...step3, part: 'fix' },
  { name: 'STEP 3, error mails', moment: 'evidence', ...step3, part: 'bounces' },
  { name: 'STEP 3, no error mails', moment: 'cause', ...step3, part: 'bounces' },
  { name: 'STEP 3, mail log', moment: 'evidence', ...step3, part: 'maillog' },
  { name: 'STEP 3, no mail log', moment: 'cause', ...step3, part: 'maillog' },
  { name: 'STEP 3, server', moment: 'cause', ...step3, part: 'server' },
  { name: 'STEP 3, offline', moment: 'cause', ...step3, part: 'cause', change: { offline: true } },
  { name: 'STEP 3, stale', moment: 'cause', ...step3, part: 'cause', change: { daysLater: 3 } },
  { name: 'STEP 4, nothing yet', moment: 'inspected', ...step4 },
  { name: 'STEP 4, before', moment: 'evidence', ...step4 },
  { name: 'STEP 4, ready', moment: 'evidence', ...step4, change: { applied: true } },
  { name: 'STEP 4, watching', moment: 'watching', ...step4, change: { applied: true } },
  { name: 'STEP 4, down', moment: 'down', ...step4, change: { applied: true } },
  { name: 'STEP 4, pass', moment: 'back', ...step4 },
  { name: 'STEP 4, practice', moment: 'watching', ...step4, change: { practice: true } },
  { name: 'STEP 4, error', moment: 'evidence', ...step4, failing: { call: 'restart.watch', code: 'internal' }, act: primary },
  { name: 'STEP 4, offline', moment: 'evidence', ...step4, failing: { call: 'restart.watch', code: 'offline' }, act: primary },
  { name: 'STEP 4, OP25B', moment: 'back', ...step4, change: { op25b: true } },
  { name: 'STEP 5, nothing yet', moment: 'inspected', ...step5 },
  { name: 'STEP 5, part', moment: 'part', ...step5 },
  { name: 'STEP 5, pass', moment: 'arrived', ...step5 },
  { name: 'STEP 5, fail', moment: 'evidence', ...step5, change: { ticks: { docomo: 'inbox', au: 'bounced', softbank: 'nothing' } } },
  { name: 'STEP 5, isolation', moment: 'isolation', ...step5 },
  { name: 'STEP 5, OP25B', moment: 'back', ...step5, change: { op25b: true } },
  { name: 'STEP 5, hand-in form', moment: 'inspected', ...step5, act: press('.way:nth-of-type(2) .way__head') },
  { name: 'STEP 5, hand-in faults', moment: 'inspected', ...step5, act: async (page) => { await press('.way:nth-of-type(2) .way__head')(page); await primary(page); } },
  { name: 'STEP 5, not sent', moment: 'part', ...step5, at: '.conversation__outcome', change: { sending: { upTo: 'STARTTLS', outcome: 'failed', failure: 'certificate-expired', taken: 'no' } } },
  { name: 'STEP 5, wrong password', moment: 'part', ...step5, at: '.conversation__outcome', change: { sending: { upTo: 'AUTH', outcome: 'refused', failure: 'auth-failed', taken: 'no', dialogue: [{ who: 'server', text: '535 5.7.8 Error: authentication failed', milliseconds: 950 }] } } },
  { name: 'STEP 5, no last word', moment: 'part', ...step5, at: '.conversation__outcome', change: { sending: { upTo: '(', outcome: 'failed', failure: 'no-last-word', taken: 'unknown' } } },
  { name: 'STEP 5, offline', moment: 'part', ...step5, at: '.conversation__outcome', change: { sending: { upTo: 'nobody said anything', outcome: 'failed', failure: 'unreachable', taken: 'no' } } },
  { name: 'STEP 5, practice', moment: 'part', ...step5, change: { practice: true } },
  { name: 'summary, nothing yet', moment: 'fresh', ...summary },
  { name: 'summary, part', moment: 'part', ...summary },
  { name: 'summary, pass', moment: 'arrived', ...summary },
  { name: 'summary, offline', moment: 'part', ...summary, change: { offline: true } },
  { name: 'summary, working', moment: 'arrived', ...summary, running: { call: 'report.savePdf' }, act: primary },
  { name: 'summary, error', moment: 'arrived', ...summary, failing: { call: 'report.savePdf', code: 'print-failed' }, act: primary },
  { name: 'view menu', moment: 'inspected', ...step1, act: press('.title-bar__tools > .title-bar__tool:last-of-type') },
  { name: 'a term explained', moment: 'inspected', ...step1, act: press('.term') },
  { name: 'questions, more', moment: 'answered', page: '0-intake', act: press('.question__link[aria-expanded]') },
  { name: 'settings, name servers', act: fromViewMenu(0) },
  { name: 'settings, keys', act: fromViewMenu(1) },
  { name: 'settings, about', act: fromViewMenu(2) },
  { name: 'glossary', moment: 'inspected', ...step1, act: key('F1') },
  { name: 'practice panel', moment: 'cause', ...step3, change: { practice: true }, act: press('.title-bar__lab') },
]; // prettier-ignore

function fromViewMenu(place: number): (page: Page) => Promise<void> {
  return async (page) => {
    await page.evaluate(() => document.dispatchEvent(new Event('todoku-open-view-menu')));
    await page.locator('.view-menu__item').nth(place).click();
  };
}

/** A mail dropped on the window. */
async function dropMail(page: Page): Promise<void> {
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Subject: x\r\n\r\nx'], 'order.eml'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
}
