// Causes in how much is sent and to whom.
import { fix } from '../../carriers/fixes.ts';
import { contradicts, everywhere, proves, raises, sinks, type Cause } from '../cause.ts';
import { answeredWith, judged, replies, said } from '../looks.ts';
import { symptomsOf } from '../symptoms.ts';

const pushedBack =
  /\b421\b|too many|rate|reset by peer|try again later|4\.7\.28|temporarily (deferred|blocked|rejected)|lost connection|speeding/i;

export const volumeCauses: readonly Cause[] = [
  {
    id: 'volume-block',
    title: { ja: '送りすぎで、受け取りを止められている', en: 'Blocked for sending too much' },
    explanation: {
      ja: '短い時間にたくさん送ったか、なくなったアドレスへ送りつづけたため、しばらく受け取ってもらえなくなっています。メールマガジンのあとに起こりやすい形です。時間をおくと、また届くことが多いです。',
      en: 'Too much mail in a short time, or mail to many dead addresses, brought a temporary block, typically after a newsletter. After a while mail usually arrives again.',
    },
    common: 2,
    explains: {
      carriers: everywhere('can-stop', { docomo: 'can-stop', gmail: 'can-stop' }),
      mailProgram: 'either',
      leaves: 'either',
      affected: ['everyone', 'some'],
      since: ['sometimes', 'suddenly'],
      changed: ['mail-magazine'],
    },
    signs: [
      proves(
        2,
        judged('fail', 'au-01', 'sb-05', 'dc-05', 'uq-01'),
        '宛先不明の割合が高くなっています。',
        'The share of unknown recipients is high.',
      ),
      proves(
        3,
        judged('fail', 'au-02', 'au-05', 'dc-06', 'sb-10', 'uq-02'),
        '一度にたくさん送って、押し返されています。',
        'Bursts of mail were pushed back.',
      ),
      raises(
        3,
        (evidence) =>
          said(pushedBack, 'speeding', 'toomanyconn', 'ratelimited')(evidence) &&
          (answeredWith('sendsNewsletter', 'yes')(evidence) ||
            symptomsOf(evidence.facts).changed.includes('mail-magazine')),
        'メールマガジンのあとに、押し返されています。',
        'Mail was pushed back after a newsletter.',
      ),
      raises(
        2,
        said(pushedBack, 'speeding', 'toomanyconn', 'ratelimited'),
        '相手の受付が、あとで送るよう返しています。',
        'The other desk asks to send later.',
      ),
      raises(
        2,
        ({ facts }) => symptomsOf(facts).changed.includes('mail-magazine'),
        'メールマガジンを送ったあとから起きています。',
        'It began after a newsletter.',
      ),
      raises(
        1,
        answeredWith('sendsNewsletter', 'yes'),
        'メールマガジンを送っています。',
        'Newsletters are sent.',
      ),
      raises(1, answeredWith('cleansList', 'no'), '名簿を整理していません。', 'The list is not cleaned.'),
      raises(
        1,
        ({ facts }) => symptomsOf(facts).since === 'sometimes',
        '届いたり、届かなかったりします。',
        'Mail arrives at times.',
      ),
      sinks(
        3,
        answeredWith('sendsNewsletter', 'no'),
        '注文 1 件に 1 通しか送っていません。',
        'Only one mail per order is sent.',
      ),
      sinks(
        2,
        ({ facts, findings }) =>
          symptomsOf(facts).since === 'always' &&
          !judged('fail', 'au-01', 'sb-05', 'dc-05')({ facts, findings }),
        'はじめから届いていません。制限は、一時的なものです。',
        'It never arrived; such a block is temporary.',
      ),
      contradicts(
        ({ facts, findings }) =>
          judged('pass', 'au-05')({ facts, findings }) &&
          judged('pass', 'au-01')({ facts, findings }) &&
          !replies(facts).some((row) => pushedBack.test(row.text)),
        '送る速さも、宛先不明の割合も、低いままです。',
        'Rate and unknown recipients are low.',
      ),
    ],
    fixes: [fix.slowLane, fix.listCleaning],
  },
];
