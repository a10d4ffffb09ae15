// Does the return path take bounces (RFC 5321 4.5.5)? Seconds are our rule of thumb; au only says "normally within seconds".
import { fact, mail, missingFact } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import { neverInDns } from './host-name.ts';
import {
  envelopeDomain,
  fails,
  open,
  passes,
  seen,
  unsettled,
  type RulePart,
  nothingKnown,
} from './reading.ts';

export const bounceNumbers = { values: { goodSeconds: 5, badSeconds: 30 }, ours: true } as const;

/** The return path takes a bounce at once. */
export function bouncesAccepted({
  goodSeconds,
  badSeconds,
}: {
  goodSeconds: number;
  badSeconds: number;
}): RulePart {
  const tried = (accepted: boolean, milliseconds: number | null) =>
    fact('bounceAcceptance', {
      host: 'mail.shop.example',
      accepted,
      reply: accepted ? '250 Ok' : '550 User unknown',
      milliseconds,
    });
  return {
    needs: [],
    judge: (_, facts) => {
      const domain = envelopeDomain(facts);
      if (domain !== null && neverInDns(domain.value))
        return fails([domain], { domain: domain.value }, 'no-domain');
      const probe = seen(facts, 'bounceAcceptance');
      if (probe !== null) {
        const { milliseconds } = probe.value;
        const seconds = Math.round((milliseconds ?? 0) / 100) / 10;
        const args = { seconds, host: probe.value.host, reply: probe.value.reply, limit: badSeconds };
        // A 4xx asks to try later: it refuses nothing yet.
        if (!probe.value.accepted && /^4\d\d/.test(probe.value.reply))
          return open('later', [probe], 'server-command', args);
        if (!probe.value.accepted) return fails([probe], args);
        if (milliseconds === null) return passes([probe], args, 'untimed');
        if (milliseconds <= goodSeconds * 1000) return passes([probe], args);
        return milliseconds > badSeconds * 1000
          ? fails([probe], args, 'slow')
          : open('slow', [probe], 'server-command', args);
      }
      const log = seen(facts, 'maillog');
      const sign = log?.value.signs.find((one) => one.code === 'bounce-of-bounce');
      if (sign !== undefined) return fails([log], { example: sign.example }, 'in-log');
      return unsettled(facts, 'bounceAcceptance');
    },
    wording: {
      pass: {
        ja: 'エラーメールの受け口が、{seconds} 秒で応答しました。',
        en: 'The desk for bounces answered in {seconds} {seconds|second|seconds}.',
      },
      'pass:untimed': {
        ja: '`{host}` が、エラーメールを受け取りました（{reply}）。',
        en: '`{host}` took a bounce ({reply}).',
      },
      fail: {
        ja: '`{host}` が、エラーメールを受け取りませんでした（{reply}）。送信エラー受付のアドレスを、受け取れるものにしてください。',
        en: '`{host}` did not take a bounce ({reply}). Use a bounce address that receives mail.',
      },
      'fail:slow': {
        ja: 'エラーメールの受け口の応答に、{seconds} 秒かかりました（目安は {limit} 秒まで）。',
        en: 'The desk for bounces took {seconds} {seconds|second|seconds} (rule of thumb: {limit}).',
      },
      'fail:no-domain': {
        ja: 'エラーメールの戻り先 `{domain}` は実在しないため、受け取れません。[[封筒の差出人|envelope-sender]]を直してください。',
        en: 'Bounces would go to `{domain}`, which does not exist. Correct the [[envelope sender|envelope-sender]].',
      },
      'fail:in-log': {
        ja: 'メールの記録に、エラーメールを受け取れなかった行があります（{example}）。戻り先のアドレスを直してください。',
        en: 'The log shows a bounce that could not be delivered ({example}). Correct the return address.',
      },
      unknown: {
        ja: 'エラーメールを受け取れるかは、サーバーの上でコマンドを 1 行ためすとわかります。',
        en: 'One command on the server tells whether bounces are accepted.',
      },
      'unknown:slow': {
        ja: '応答に {seconds} 秒かかりました。遅めですが、違反とは言えません。',
        en: 'It took {seconds} {seconds|second|seconds}: slow, but not clearly broken.',
      },
      'unknown:later': {
        ja: '「あとで」と返事がありました（{reply}）。もう一度ためしてください。',
        en: 'It answered “later” ({reply}). Try again.',
      },
      why: {
        ja: 'エラーメールを受け取れない送り主は、迷惑メールの送り主と見なされることがあります。',
        en: 'A sender that takes no bounces may be taken for a spammer.',
      },
    },
    fixes: [fix.envelopeSender],
    examples: [
      { facts: tried(true, 200), verdict: 'pass' },
      { facts: tried(true, null), verdict: 'pass' },
      { facts: tried(false, 200), verdict: 'fail' },
      { facts: tried(true, 45_000), verdict: 'fail' },
      { facts: tried(true, 9000), verdict: 'unknown' },
      { facts: fact('shopMail', mail({ envelopeSender: 'apache@localhost.localdomain' })), verdict: 'fail' },
      { facts: missingFact('bounceAcceptance', 'port-25-blocked'), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

/** Inbound port 25 takes bounces that come after acceptance: for reading results. */
export function inboundOpen(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const probe = seen(facts, 'bounceAcceptance');
      if (probe === null) return unsettled(facts, 'bounceAcceptance');
      const args = { host: probe.value.host, reply: probe.value.reply };
      if (probe.value.accepted) return passes([probe], args);
      return /^4\d\d/.test(probe.value.reply)
        ? open('later', [probe], 'server-command', args)
        : fails([probe], args);
    },
    wording: {
      pass: {
        ja: '`{host}` は、外からのエラーメールを受け取れます。',
        en: '`{host}` takes bounces from outside.',
      },
      fail: {
        ja: '`{host}` が、エラーメールを受け取りませんでした（{reply}）。ファイアウォールで 25 番をふさいでいないか、確かめてください。',
        en: '`{host}` did not take a bounce ({reply}). Check whether a firewall closes port 25.',
      },
      unknown: {
        ja: 'エラーメールの受け口は、サーバーの上で確かめられます。',
        en: 'This can be checked on the server.',
      },
      'unknown:later': {
        ja: '「あとで」と返事がありました（{reply}）。',
        en: 'It answered “later” ({reply}).',
      },
      why: {
        ja: '宛先がないとき、その場で断られることも、あとからエラーメールが来ることもあります。どちらも受け取れるようにします。',
        en: 'An unknown recipient may be refused at once or by a later bounce. Be able to get both.',
      },
    },
    examples: [
      {
        facts: fact('bounceAcceptance', {
          host: 'mail.shop.example',
          accepted: true,
          reply: '250 Ok',
          milliseconds: 80,
        }),
        verdict: 'pass',
      },
      {
        facts: fact('bounceAcceptance', {
          host: 'mail.shop.example',
          accepted: false,
          reply: '554 no',
          milliseconds: 80,
        }),
        verdict: 'fail',
      },
      nothingKnown,
    ],
  };
}
