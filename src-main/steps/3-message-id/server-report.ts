// What the shop's server answered, as STEP 3 keeps and shows it.
import { hostNameFault } from '../../carriers/judges/host-name.ts';
import type { Language, Text } from '../../contract/text.ts';
import { visible } from '../../contract/text.ts';
import type { Mark, MessageView } from '../../contract/view.ts';
import type { Facts, ServerReport } from '../../facts/facts.ts';
import { mark } from '../../wording/marks.ts';

/** @returns whether the shop's mail exchangers are on other machines than those that send; null while one is unknown */
export function mailboxesElsewhere(facts: Facts): boolean | null {
  const records = facts.fromDomainRecords?.state === 'known' ? facts.fromDomainRecords.value : null;
  const exchanges = records?.exchanges ?? [];
  const sending =
    facts.reverseLookups?.state === 'known' ? facts.reverseLookups.value.map(({ address }) => address) : [];
  const behind = exchanges.flatMap(({ answers }) =>
    answers.flatMap((answer) =>
      answer.outcome === 'found'
        ? answer.records.flatMap(({ data }) => ('address' in data ? [data.address] : []))
        : [],
    ),
  );
  if (behind.length === 0 || sending.length === 0) return null;
  return !behind.some((address) => sending.includes(address));
}

const names = {
  hostName: { ja: 'サーバーの名前', en: 'Name of the server' },
  mtaName: { ja: '送り口の名前', en: 'Name of the mail server' },
  mta: { ja: '送り口', en: 'Mail server' },
  keepsOwnDomain: { ja: 'お店あてのメール', en: 'Mail to the shop' },
  mailer: { ja: 'EC-CUBE の送信設定', en: 'Mail setting of EC-CUBE' },
  queued: { ja: '順番待ちのメール', en: 'Mails waiting' },
  error: { ja: 'お店の記録', en: 'The shop’s log' },
} as const satisfies Record<string, Text>;

const states = {
  running: { ja: '動いています', en: 'running' },
  stopped: { ja: '止まっています', en: 'stopped' },
  absent: { ja: '入っていません', en: 'not installed' },
} as const satisfies Record<string, Text>;
const kept: Text = {
  ja: 'サーバーの中で受け取ります（外へ渡しません）',
  en: 'kept on the server, not passed on',
};
const passed: Text = { ja: '外へ渡します', en: 'passed on' };

/** @param mask hides customers' addresses; @returns one row for everything the server said */
export function serverReportView(
  report: ServerReport,
  language: Language,
  mask: (text: string) => string,
): NonNullable<MessageView['serverReport']> {
  const good = mark('ok', 'noProblem', language);
  const bad = mark('bad', 'toFix', language);
  const look = mark('warn', 'checkThis', language);
  const row = (name: keyof typeof names, value: string | null, shown: Mark) =>
    value === null ? [] : [{ name: names[name][language], value: visible(mask(value), 500), mark: shown }];
  const named = (name: string | null): Mark => (name !== null && hostNameFault(name) !== null ? bad : good);
  return {
    rows: [
      ...row('hostName', report.hostName, named(report.hostName)),
      ...row('mtaName', report.mtaName, named(report.mtaName)),
      ...row(
        'mta',
        report.mta === null ? null : states[report.mta][language],
        report.mta === 'running' ? good : look,
      ),
      ...row(
        'keepsOwnDomain',
        report.keepsOwnDomain === null ? null : (report.keepsOwnDomain ? kept : passed)[language],
        report.keepsOwnDomain === true ? bad : good,
      ),
      ...row('mailer', report.mailer, /^null(:|$)/.test(report.mailer ?? '') ? bad : good),
      ...row(
        'queued',
        report.queued === null ? null : String(report.queued),
        (report.queued ?? 0) > 0 ? look : good,
      ),
      ...report.mailerErrors.slice(0, 5).flatMap((error) => row('error', error, look)),
    ],
  };
}
