// What the shop's server answered, as STEP 3 keeps and shows it.
import { hostNameFault } from '../../carriers/judges/host-name.ts';
import type { Language, Text } from '../../contract/text.ts';
import { visible } from '../../contract/text.ts';
import type { Mark } from '../../contract/view/mark.ts';
import type { MessageView } from '../../contract/view/message.ts';
import type { Facts, FactTypes, ServerReport } from '../../facts/facts.ts';
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
  ehloName: { ja: '送るときの名のり', en: 'Name it says when sending' },
  hostsName: { ja: '/etc/hosts にある名前', en: 'Name in /etc/hosts' },
  relay: { ja: '中継', en: 'Relay' },
  outboundPort25: { ja: '外への 25 番', en: 'Port 25 to the world' },
  parallel: { ja: '同時の接続', en: 'Connections at once' },
  pauseSeconds: { ja: '1 通ごとの間（秒）', en: 'Pause between mails (s)' },
  tlsLevel: { ja: '送るときの暗号化', en: 'TLS when sending' },
  protocols: { ja: '使う番号の種類', en: 'Kinds of addresses used' },
  bounceTest: { ja: 'エラーメールの受け取り', en: 'Accepting bounces' },
  error: { ja: 'お店の記録', en: 'The shop’s log' },
} as const satisfies Record<string, Text>;

const states = {
  running: { ja: '動いています', en: 'running' },
  stopped: { ja: '止まっています', en: 'stopped' },
  absent: { ja: '入っていません', en: 'not installed' },
} as const satisfies Record<string, Text>;
const none: Text = { ja: 'なし', en: 'none' };
const roads = {
  open: { ja: 'つながります', en: 'answers' },
  closed: { ja: 'つながりません', en: 'does not answer' },
} as const satisfies Record<string, Text>;
const off: Text = { ja: '切られています', en: 'switched off' };
const kept: Text = {
  ja: 'サーバーの中で受け取ります（外へ渡しません）',
  en: 'kept on the server, not passed on',
};
const passed: Text = { ja: '外へ渡します', en: 'passed on' };

/** @param mask hides customers' addresses; @returns one row for everything the server said */
export function serverReportView(
  report: ServerReport,
  bounceTest: FactTypes['bounceAcceptance'] | null,
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
      ...row('hostsName', report.hostsName ?? null, named(report.hostsName ?? null)),
      ...row('mtaName', report.mtaName, named(report.mtaName)),
      ...(report.ehloName === report.mtaName
        ? []
        : row('ehloName', report.ehloName ?? null, named(report.ehloName ?? null))),
      ...row('relay', report.relay === '' ? none[language] : (report.relay ?? null), good),
      ...(report.outboundPort25 === null || report.outboundPort25 === undefined
        ? []
        : row(
            'outboundPort25',
            roads[report.outboundPort25][language],
            report.outboundPort25 === 'open' ? good : bad,
          )),
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
      ...row('parallel', numeral(report.parallel), good),
      ...row('pauseSeconds', numeral(report.pauseSeconds), good),
      ...row(
        'tlsLevel',
        report.tlsLevel === '' || report.tlsLevel === 'none' ? off[language] : (report.tlsLevel ?? null),
        report.tlsLevel === '' || report.tlsLevel === 'none' ? look : good,
      ),
      ...row('protocols', report.protocols ?? null, good),
      ...row(
        'bounceTest',
        bounceTest === null ? null : [bounceTest.host, bounceTest.reply].filter(Boolean).join(' '),
        bounceTest?.accepted === true ? good : bounceTest?.reply.startsWith('4') === true ? look : bad,
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

function numeral(value: number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
