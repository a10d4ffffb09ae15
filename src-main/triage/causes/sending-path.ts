// Causes on the way out: the shop's program, the mail server, the hosting firm's port, a relay.
import { fix } from '../../carriers/fixes.ts';
import { answered, seen } from '../../carriers/judges/reading.ts';
import { contradicts, everywhere, proves, raises, sinks, type Cause, type CauseEvidence } from '../cause.ts';
import { answeredWith, logSign, mailerSaid, replies, report, said } from '../looks.ts';
import { nothingAnywhere, somethingGotOut, symptomsOf } from '../symptoms.ts';

const gotOut = ({ facts }: CauseEvidence): boolean => somethingGotOut(symptomsOf(facts));
const silentEverywhere = ({ facts }: CauseEvidence): boolean => {
  const symptoms = symptomsOf(facts);
  return nothingAnywhere(symptoms) && symptoms.bounced.length === 0;
};
/** The log was read and knows of no mail at all, not even one that failed. */
const logShowsNothing = ({ facts }: CauseEvidence): boolean => {
  const log = seen(facts, 'maillog')?.value;
  if (log === undefined || log.signs.length > 0 || log.carriers.length > 0) return false;
  return Object.values(log.totals).every((count) => count === 0);
};
const logShowsSent = ({ facts }: CauseEvidence): boolean =>
  (seen(facts, 'maillog')?.value.totals.sent ?? 0) > 0;
const ecCube4 = answeredWith('shopSoftware', 'ec-cube-4.0-4.1', 'ec-cube-4.2');
const nullMailer = /^\s*(?:MAILER_(?:URL|DSN)\s*=\s*)?["']?null(?::|$)/i;

/** A whole mail of the shop was handed over, so one did get out. */
const mailInHand = ({ facts }: CauseEvidence): boolean => {
  const mail = seen(facts, 'shopMail');
  return mail !== null && mail.value.told === undefined;
};
const outOfTheServer = {
  carriers: everywhere('stops'),
  affected: ['everyone'],
} as const;

export const sendingPathCauses: readonly Cause[] = [
  {
    id: 'null-transport',
    title: { ja: 'EC-CUBE が、メールを送らない設定になっている', en: 'EC-CUBE is set to send nothing' },
    explanation: {
      ja: 'EC-CUBE 4 の `.env` の送信設定が、ひな形のまま（`null://`）です。画面ではエラーにならず、メールは 1 通も出ません。',
      en: 'The mail setting in EC-CUBE 4’s `.env` is still the template’s `null://`. No error shows and no mail goes out.',
    },
    common: 1,
    explains: {
      ...outOfTheServer,
      mailProgram: 'unaffected',
      leaves: 'silence',
      since: ['after-change', 'always', 'suddenly'],
      changed: ['software-update', 'server-move'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => nullMailer.test(report(facts)?.mailer ?? ''),
        '送信設定が `null://` です。',
        'The mail setting is `null://`.',
      ),
      raises(
        3,
        (evidence) => ecCube4(evidence) && silentEverywhere(evidence),
        'EC-CUBE 4 で、どこにも届かず、エラーメールも戻りません。',
        'EC-CUBE 4, nothing arrives anywhere and nothing bounces.',
      ),
      raises(
        1,
        ({ facts, findings }) =>
          ecCube4({ facts, findings }) &&
          symptomsOf(facts).changed.some(
            (change) => change === 'software-update' || change === 'server-move',
          ),
        'EC-CUBE の入れ直しや引っ越しで、送信設定がひな形に戻ることがあります。',
        'A reinstallation or move can reset the mail setting to the template.',
      ),
      raises(
        3,
        (evidence) => logShowsNothing(evidence) && silentEverywhere(evidence),
        'メールの記録に、送ろうとした跡がありません。',
        'The log shows no attempt to send.',
      ),
      contradicts(mailInHand, 'お店のメールを 1 通、見ています。', 'One mail of the shop was handed over.'),
      contradicts(gotOut, 'メールはお店から出ています。', 'Mail does leave the shop.'),
      contradicts(logShowsSent, 'メールの記録に、送った跡があります。', 'The log shows mail going out.'),
      contradicts(
        ({ facts, findings }) => {
          const software = answered(facts, 'shopSoftware');
          return (
            software !== null &&
            !ecCube4({ facts, findings }) &&
            software.value !== 'other' &&
            !nullMailer.test(report(facts)?.mailer ?? '')
          );
        },
        'この設定は、EC-CUBE 4 だけのものです。',
        'Only EC-CUBE 4 has this setting.',
      ),
      contradicts(
        ({ facts }) => {
          const mailer = report(facts)?.mailer ?? null;
          return mailer !== null && !nullMailer.test(mailer);
        },
        '送信設定は `null://` ではありません。',
        'The mail setting is not `null://`.',
      ),
      contradicts(
        ({ facts }) => replies(facts).length > 0,
        '相手の受付の返事が残っています。',
        'Replies of other servers were recorded.',
      ),
      sinks(
        2,
        ({ facts }) => answered(facts, 'shopSoftware') === null && report(facts) === null,
        'お店のしくみが、まだわかりません。',
        'The shop’s software is not known yet.',
      ),
    ],
    fixes: [fix.shopTransport],
  },
  {
    id: 'starttls-name-mismatch',
    title: {
      ja: '暗号化の証明書の名前が合わず、EC-CUBE が送れない',
      en: 'EC-CUBE can’t send: the certificate has another name',
    },
    explanation: {
      ja: 'EC-CUBE 4.2 からは、送り口が暗号化（STARTTLS）を出すと必ず使います。証明書の名前が `localhost` と合わないと、送らずに終わります。注文は完了し、記録にだけ残ります。',
      en: 'From EC-CUBE 4.2 on, STARTTLS is used whenever it is offered. If the certificate is not for `localhost`, nothing is sent; the order completes and only the log tells.',
    },
    common: 1,
    explains: {
      ...outOfTheServer,
      mailProgram: 'unaffected',
      leaves: 'silence',
      since: ['after-change', 'suddenly'],
      changed: ['software-update', 'server-move'],
    },
    signs: [
      proves(
        3,
        mailerSaid(
          /did not match expected|peer certificate|certificate verify failed|unable to connect with starttls|ssl operation failed/i,
        ),
        'お店の記録に、証明書の名前が合わないとあります。',
        'The shop’s log says that the certificate’s name does not match.',
      ),
      proves(
        2,
        ({ facts }) =>
          seen(facts, 'sendings')?.value.some((sending) => sending.failure === 'certificate-name') === true &&
          answeredWith('shopSoftware', 'ec-cube-4.2')({ facts, findings: new Map() }),
        '送り口の証明書の名前が合いません。',
        'The mail server’s certificate has another name.',
      ),
      raises(
        2,
        (evidence) => answeredWith('shopSoftware', 'ec-cube-4.2')(evidence) && silentEverywhere(evidence),
        'EC-CUBE 4.2 で、どこにも届かず、エラーも戻りません。',
        'EC-CUBE 4.2, nothing arrives and nothing bounces.',
      ),
      contradicts(mailInHand, 'お店のメールを 1 通、見ています。', 'One mail of the shop was handed over.'),
      contradicts(gotOut, 'メールはお店から出ています。', 'Mail does leave the shop.'),
      contradicts(logShowsSent, 'メールの記録に、送った跡があります。', 'The log shows mail going out.'),
      contradicts(
        ({ facts }) => replies(facts).length > 0,
        '相手の受付の返事が残っています。',
        'Replies of other servers were recorded.',
      ),
      contradicts(
        ({ facts, findings }) => {
          const software = answered(facts, 'shopSoftware');
          const told = mailerSaid(/certificate|starttls/i)({ facts, findings });
          return software !== null && software.value !== 'ec-cube-4.2' && software.value !== 'other' && !told;
        },
        'この動きは、EC-CUBE 4.2 からのものです。',
        'Only EC-CUBE 4.2 and later behave so.',
      ),
      sinks(
        3,
        (evidence) =>
          !answeredWith('shopSoftware', 'ec-cube-4.2')(evidence) &&
          !mailerSaid(/certificate|starttls/i)(evidence),
        'EC-CUBE 4.2 かどうか、まだわかりません。',
        'Whether this is EC-CUBE 4.2 is not known yet.',
      ),
    ],
    fixes: [fix.startTlsName, fix.shopTransport],
  },
  {
    id: 'port-25-closed',
    title: {
      ja: 'サーバー会社が、外への 25 番をふさいでいる',
      en: 'The hosting firm closes outgoing port 25',
    },
    explanation: {
      ja: 'お店のサーバーから、ほかの会社の 25 番につながりません。新しい契約やお試し期間では、サーバー会社がふさいでいることがあります。メールはサーバーの中にたまります。',
      en: 'The server can’t reach port 25 of anybody. Hosting firms close it on trial or new contracts; mail piles up in the queue.',
    },
    common: 2,
    explains: {
      ...outOfTheServer,
      mailProgram: 'unaffected',
      leaves: 'silence',
      since: ['after-change', 'always', 'suddenly'],
      changed: ['server-move'],
    },
    signs: [
      proves(
        3,
        logSign('port-25-closed'),
        'メールの記録で、どこの 25 番にもつながっていません。',
        'The log shows time-outs on port 25 to everybody.',
      ),
      proves(
        3,
        ({ facts }) => report(facts)?.outboundPort25 === 'closed',
        'サーバーの上でためすと、外の 25 番につながりません。',
        'Tried on the server itself, port 25 of others does not answer.',
      ),
      contradicts(
        ({ facts }) => report(facts)?.outboundPort25 === 'open',
        'サーバーの上でためすと、外の 25 番につながります。',
        'Tried on the server itself, port 25 of others answers.',
      ),
      proves(
        2,
        (evidence) =>
          said(/connection timed out|network is unreachable|no route to host/i, 'networkerror')(evidence) &&
          !gotOut(evidence),
        '25 番への接続が、時間切れになっています。',
        'Connections to port 25 time out.',
      ),
      raises(
        2,
        ({ facts }) => (report(facts)?.queued ?? 0) > 0 && symptomsOf(facts).arriving.length === 0,
        'サーバーの中に、メールがたまっています。',
        'Mail waits in the queue.',
      ),
      raises(
        2,
        (evidence) =>
          silentEverywhere(evidence) && symptomsOf(evidence.facts).changed.includes('server-move'),
        '引っ越してから、どこにも届きません。',
        'Nothing arrives anywhere since the move.',
      ),
      sinks(3, mailInHand, 'お店のメールを 1 通、見ています。', 'One mail of the shop was handed over.'),
      contradicts(
        logShowsNothing,
        '記録に、送ろうとした跡がありません。',
        'The log shows no attempt to send.',
      ),
      contradicts(
        (evidence) =>
          symptomsOf(evidence.facts).arriving.length + symptomsOf(evidence.facts).marked.length > 0,
        '届いている会社があります。',
        'Some carriers do get mail.',
      ),
      contradicts(logShowsSent, 'メールの記録に、送れた跡があります。', 'The log shows mail going out.'),
    ],
    fixes: [fix.askHost, fix.relay],
  },
  {
    id: 'mta-stopped',
    title: { ja: 'メールの送り口が、動いていない', en: 'No mail server is running' },
    explanation: {
      ja: 'サーバーに、メールを送るプログラム（Postfix など）がないか、止まっています。新しい OS には、はじめから入っていないことがあります。',
      en: 'The server has no mail program (Postfix or the like), or it is stopped. New systems often come without one.',
    },
    common: 1,
    explains: {
      ...outOfTheServer,
      mailProgram: 'unaffected',
      leaves: 'silence',
      since: ['after-change', 'suddenly', 'always'],
      changed: ['server-move', 'software-update'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => ['stopped', 'absent'].includes(report(facts)?.mta ?? ''),
        '送り口が止まっているか、入っていません。',
        'The mail server is stopped or absent.',
      ),
      proves(
        2,
        mailerSaid(
          /sendmail: (not found|no such file)|failed to open sendmail|could not (open|be established).*(localhost|127\.0\.0\.1)|connection refused|connection could not be established/i,
        ),
        'お店の記録に、送り口につながらないとあります。',
        'The shop’s log says that the mail server can’t be reached.',
      ),
      raises(
        2,
        ({ facts }) =>
          facts.greeting?.state === 'known' &&
          facts.greeting.value.outcome === 'refused' &&
          symptomsOf(facts).failing.length > 0,
        'サーバーの 25 番が、接続を断っています。',
        'Port 25 of the server refuses connections.',
      ),
      raises(
        1,
        silentEverywhere,
        'どこにも届かず、エラーメールも戻りません。',
        'Nothing arrives anywhere and nothing bounces.',
      ),
      sinks(
        1,
        ({ facts }) => report(facts) === null,
        '送り口の様子を、まだ見ていません。',
        'The mail server has not been looked at yet.',
      ),
      raises(
        3,
        (evidence) => logShowsNothing(evidence) && silentEverywhere(evidence),
        'メールの記録に、送ろうとした跡がありません。',
        'The log shows no attempt to send.',
      ),
      contradicts(mailInHand, 'お店のメールを 1 通、見ています。', 'One mail of the shop was handed over.'),
      contradicts(gotOut, 'メールはお店から出ています。', 'Mail does leave the shop.'),
      contradicts(logShowsSent, 'メールの記録に、送った跡があります。', 'The log shows mail going out.'),
      contradicts(
        ({ facts }) => report(facts)?.mta === 'running',
        '送り口は動いています。',
        'The mail server runs.',
      ),
      contradicts(
        ({ facts }) => replies(facts).length > 0 || (report(facts)?.queued ?? 0) > 0,
        '送り口が働いた跡があります。',
        'There are traces of the mail server’s work.',
      ),
    ],
    fixes: [fix.shopTransport, fix.relay],
  },
  {
    id: 'relay-refuses',
    title: { ja: '中継するサーバーが、断っている', en: 'The relay refuses the mail' },
    explanation: {
      ja: '外へ出すための中継（プロバイダーやメール配信のサーバー）が、認証がない、または差出人がちがうとして断っています。携帯会社までは届いていません。',
      en: 'The relay that should pass the mail on refuses it: no authentication, or a sender it does not know. It never reaches the carrier.',
    },
    common: 1,
    explains: {
      ...outOfTheServer,
      mailProgram: 'unaffected',
      leaves: 'bounce',
      since: ['suddenly', 'after-change'],
      changed: ['server-move', 'software-update', 'nothing'],
    },
    signs: [
      proves(
        3,
        (evidence) =>
          replies(evidence.facts).some((row) =>
            /authentication (required|failed|credentials)|5\.7\.(0|8)\b.*auth|\b53[05]\b|not owned by user|must issue a starttls|relaying denied|relay not permitted|not permitted to relay/i.test(
              row.text,
            ),
          ) ||
          replies(evidence.facts).some(
            (row) =>
              row.carrier === null && (/relay access denied/i.test(row.text) || row.reason === 'norelaying'),
          ),
        '中継のサーバーが、認証や差出人を理由に断っています。',
        'The relay refused for lack of authentication or an unknown sender.',
      ),
      proves(
        2,
        mailerSaid(/authenticat|\b535\b|\b530\b|sender address rejected/i),
        'お店の記録に、認証に失敗したとあります。',
        'The shop’s log says that authentication failed.',
      ),
      proves(
        2,
        ({ facts }) =>
          seen(facts, 'sendings')?.value.some((sending) => sending.failure === 'auth-failed') === true,
        '送信のテストで、認証に失敗しました。',
        'Authentication failed in the test.',
      ),
      raises(
        1,
        answeredWith('mta', 'relay', 'msmtp', 'ssmtp'),
        'お店のメールは、中継を通ります。',
        'The shop’s mail goes through a relay.',
      ),
      contradicts(
        ({ facts }) => symptomsOf(facts).arriving.length > 0,
        '届いている会社があります。',
        'Some carriers do get mail.',
      ),
      sinks(
        2,
        ({ facts }) => !answeredWith('mta', 'relay', 'msmtp', 'ssmtp')({ facts, findings: new Map() }),
        '中継を使っているとは、わかっていません。',
        'Nothing shows that a relay is used.',
      ),
    ],
    fixes: [fix.relay],
  },
  {
    id: 'own-domain-kept',
    title: {
      ja: 'お店あてのメールを、サーバーが抱えこんでいる',
      en: 'The server keeps mail for the shop’s own domain',
    },
    explanation: {
      ja: '送り口が、お店のドメインを「自分の受け持ち」と思いこんでいます（`mydestination`）。お店あての控えやエラーメールが、本来のメールボックスに届きません。お客さまへのメールは出ています。',
      en: 'The mail server takes the shop’s domain for its own (`mydestination`), so copies and bounces to the shop never reach the real mailbox. Customers do get mail.',
    },
    common: 0,
    explains: {
      carriers: everywhere('no-effect'),
      mailProgram: 'unaffected',
      leaves: 'either',
      affected: ['everyone', 'some'],
      since: ['after-change'],
      changed: ['server-move', 'domain-move'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => report(facts)?.keepsOwnDomain === true,
        '`mydestination` に、お店のドメインが入っています。',
        'The shop’s domain is in `mydestination`.',
      ),
      proves(
        2,
        said(/user unknown in (local|virtual)|unknown local (user|part)|local recipient table/i),
        'お店あてのメールが、サーバーの中で「宛先なし」になっています。',
        'Mail to the shop ends as "unknown user" inside the server.',
      ),
      sinks(
        3,
        ({ facts }) => report(facts) === null && replies(facts).length === 0,
        'サーバーの設定を、まだ見ていません。',
        'The server’s settings have not been seen yet.',
      ),
      contradicts(
        ({ facts }) => report(facts)?.keepsOwnDomain === false,
        '`mydestination` に、お店のドメインはありません。',
        'The shop’s domain is not in `mydestination`.',
      ),
    ],
    fixes: [fix.mtaName],
  },
  {
    id: 'shared-server-blocked',
    title: {
      ja: '共用のサーバーが、ほかの利用者のせいで断られている',
      en: 'The shared server is blocked for what others did',
    },
    explanation: {
      ja: 'お店のメールは、ほかのお店と同じ番号から出ています。だれかが迷惑メールを送ると、同じ番号のみんなが断られます。',
      en: 'Your mail leaves from an address shared with others. If one of them sends spam, all are refused.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop'),
      mailProgram: 'affected',
      leaves: 'bounce',
      affected: ['everyone', 'some'],
      since: ['suddenly', 'sometimes'],
      changed: ['nothing', 'server-move'],
    },
    signs: [
      proves(
        3,
        (evidence) =>
          answeredWith('sharedServer', 'yes')(evidence) &&
          (said(
            /block|black|reputation|listed|refused to talk|rejected/i,
            'blocked',
            'badreputation',
            'rejected',
          )(evidence) ||
            (seen(evidence.facts, 'blocklists')?.value.some((row) =>
              row.lists.some((list) => list.state === 'listed'),
            ) ??
              false)),
        '共用のサーバーで、番号が断られています。',
        'The server is shared and its address is refused.',
      ),
      raises(
        2,
        answeredWith('sharedServer', 'yes'),
        '送り出すサーバーは共用です。',
        'The sending server is shared.',
      ),
      raises(
        1,
        answeredWith('server', 'rental-server'),
        'レンタルサーバーから送っています。',
        'Mail leaves by a rental server.',
      ),
      contradicts(
        answeredWith('sharedServer', 'no'),
        '送り出す番号は、お店だけのものです。',
        'The sending address is yours alone.',
      ),
      sinks(
        2,
        ({ facts, findings }) =>
          answered(facts, 'sharedServer') === null &&
          !answeredWith('server', 'rental-server')({ facts, findings }),
        '共用かどうか、まだわかりません。',
        'Whether the server is shared is not known yet.',
      ),
    ],
    fixes: [fix.askHost, fix.relay],
  },
  {
    id: 'carrier-trouble',
    title: { ja: '相手の会社の、一時的な不調', en: 'Temporary trouble at the carrier' },
    explanation: {
      ja: '相手の受付が、一時的に混み合っているか、止まっています。待てば、送り口が自動で送り直します。設定を変える必要はありません。',
      en: 'The carrier’s desk is busy or down for a while. The mail server retries by itself; change nothing.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop'),
      mailProgram: 'affected',
      leaves: 'silence',
      affected: ['everyone', 'some'],
      since: ['sometimes', 'suddenly'],
      changed: ['nothing'],
    },
    signs: [
      raises(
        3,
        (evidence) => {
          const { facts } = evidence;
          const texts = replies(facts).map((row) => row.text);
          const temporary =
            texts.length > 0 &&
            texts.every((text) => /\b4\d\d\b|temporar|try again|service not available/i.test(text)) &&
            !texts.some((text) => /too many|rate|block|limit/i.test(text));
          return (
            temporary &&
            !answeredWith('sendsNewsletter', 'yes')(evidence) &&
            !symptomsOf(facts).changed.includes('mail-magazine')
          );
        },
        '返事は、どれも「あとで」という一時的なものです。',
        'All replies are temporary ("try later").',
      ),
      proves(
        3,
        said(/gr[ae]y-?list/i),
        '初めての送り主に「あとで送り直して」と返す仕組み（グレーリスト）です。送り口が自動で送り直します。',
        'The desk asks senders it meets for the first time to try again (greylisting); the mail server does so by itself.',
      ),
      raises(
        2,
        ({ facts }) => {
          const { failing, arriving, since, changed } = symptomsOf(facts);
          return (
            failing.length === 1 &&
            arriving.length >= 2 &&
            (since === 'suddenly' || since === 'sometimes') &&
            changed.every((change) => change === 'nothing')
          );
        },
        '1 社だけ、急に届かなくなり、お店では何も変えていません。',
        'Only one carrier fails, all of a sudden, and nothing was changed.',
      ),
      sinks(
        3,
        ({ facts }) => ['always', 'after-change'].includes(symptomsOf(facts).since ?? ''),
        'はじめから、または変えたあとから続いています。',
        'It has been so from the start or since a change.',
      ),
      sinks(
        2,
        ({ facts }) => replies(facts).some((row) => /\b5\d\d\b/.test(row.text)),
        '「受け取らない」というはっきりした返事があります。',
        'There is a definite refusal.',
      ),
    ],
    fixes: [fix.waitForCarrier],
  },
];
