// ここまででわかること: what the answers so far let one say, in the order an engineer would say it. Leads are told as leads.
import type { Answers } from '../../contract/answers.ts';
import { fillRich, type Language, type Text } from '../../contract/text.ts';
import type { IntakeView } from '../../contract/view/intake.ts';
import { carrierNames, nothingAnywhere, type Symptoms } from '../../triage/symptoms.ts';

type Inference = IntakeView['inferences'][number];

interface Saying {
  readonly title: Text;
  readonly sentence: Text;
}

const sayings = {
  arrives: {
    title: { ja: '{names} には届いています。', en: 'It reaches {names}.' },
    sentence: {
      ja: 'サーバーは動いていて、メールを外へ送り出せています。',
      en: 'The server runs and can send mail out.',
    },
  },
  onlySome: {
    title: { ja: '{names} だけ届きません。', en: 'Only {names} does not get it.' },
    sentence: {
      ja: '携帯会社ごとの「受け取りのルール」のちがいが疑われます。',
      en: 'The difference may lie in each carrier’s rules.',
    },
  },
  nowhere: {
    title: { ja: 'どこにも届いていません。', en: 'It reaches nobody.' },
    sentence: {
      ja: 'メールがお店のサーバーから出ていない疑いがあります。送り口の設定と、外への 25 番を確かめます。',
      en: 'The mail may not leave the server at all. Look at the shop’s mail setting and the outgoing port 25.',
    },
  },
  fails: {
    title: { ja: '{names} に届いていません。', en: '{names} does not get it.' },
    sentence: {
      ja: 'ほかの会社には届いているかがわかると、しぼりこめます。',
      en: 'Knowing whether it reaches others would narrow it down.',
    },
  },
  marked: {
    title: { ja: '{names} では、迷惑メールあつかいです。', en: '{names} treats it as junk.' },
    sentence: {
      ja: '受け付けられてはいます。送信元の証明（SPF・DKIM・DMARC）を、先に確かめます。',
      en: 'It is accepted. Look at the proof of the sender (SPF, DKIM, DMARC) first.',
    },
  },
  bounced: {
    title: { ja: '{names} からは、エラーメールが戻っています。', en: 'Bounces come back from {names}.' },
    sentence: {
      ja: 'エラーメールには理由が書いてあります。STEP 3 で、お借りします。',
      en: 'A bounce tells the reason. Hand one over in STEP 3.',
    },
  },
  programArrives: {
    title: { ja: 'メールソフトからは届いています。', en: 'Mail from the mail program arrives.' },
    sentence: {
      ja: 'お店のドメインの評判ではなさそうです。お店のサーバーが作るメールの「名のり」や「見出し」に、ちがいがありそうです。',
      en: 'The domain’s reputation is hardly the reason. Look at what the shop’s server says about itself and at its headers.',
    },
  },
  programFails: {
    title: { ja: 'メールソフトからも届きません。', en: 'Mail from the mail program does not arrive either.' },
    sentence: {
      ja: 'EC-CUBE だけの問題ではありません。ドメインの設定か、サーバーの番号が疑われます。',
      en: 'It is not EC-CUBE alone. Suspect the domain’s records or the server’s address.',
    },
  },
  oneCustomer: {
    title: { ja: '届かないのは、1 人のお客さまだけです。', en: 'Only one customer is affected.' },
    sentence: {
      ja: 'お店の設定より、お客さまの携帯の設定か、アドレスの形が疑われます。',
      en: 'Suspect the filter on that phone or the form of the address rather than the shop.',
    },
  },
  someCustomers: {
    title: { ja: '届く方と、届かない方がいます。', en: 'Some customers get it, some do not.' },
    sentence: {
      ja: '届かない方のアドレスの会社と形に、共通点を探します。',
      en: 'Look for what the failing addresses have in common.',
    },
  },
  afterMove: {
    title: { ja: 'サーバーを引っ越しています。', en: 'The server was moved.' },
    sentence: {
      ja: '届け出（SPF）、逆引き、サーバーの名前、外への 25 番は、引っ越しで変わります。',
      en: 'A move changes SPF, the reverse name, the server’s name and the outgoing port 25.',
    },
  },
  afterNewsletter: {
    title: { ja: 'メールマガジンを送っています。', en: 'A newsletter was sent.' },
    sentence: {
      ja: '送りすぎの一時的な制限も考えられます。',
      en: 'A temporary block for volume is possible.',
    },
  },
  afterDns: {
    title: { ja: 'ドメインの設定を変えています。', en: 'The domain’s records were changed.' },
    sentence: {
      ja: '届け出（SPF）や宣言（DMARC）が変わっていないか、STEP 1 で見ます。',
      en: 'STEP 1 looks at SPF and DMARC.',
    },
  },
  afterUpdate: {
    title: { ja: 'お店のしくみを更新しています。', en: 'The shop software was updated.' },
    sentence: {
      ja: '送信の設定が、ひな形に戻っていないか確かめます。',
      en: 'Check that the mail setting was not reset to the template.',
    },
  },
  sometimes: {
    title: { ja: '届いたり、届かなかったりします。', en: 'It arrives at times.' },
    sentence: {
      ja: '一時的な制限か、2 台のネームサーバーの食いちがいが考えられます。',
      en: 'A temporary block, or name servers that disagree, are possible.',
    },
  },
} as const satisfies Record<string, Saying>;

/** @returns the inferences that the answers allow, at most five, newest thinking last */
export function inferences(answers: Answers, symptoms: Symptoms, language: Language): readonly Inference[] {
  const { arriving, failing, marked, bounced, changed } = symptoms;
  const told: Inference[] = [];
  const tell = (saying: Saying, carriers: Symptoms['failing'] = []): void => {
    const names = carrierNames(carriers)[language];
    told.push({
      title: fillRich(saying.title[language], { names })
        .map((span) => span.text)
        .join(''),
      sentence: fillRich(saying.sentence[language], { names }),
    });
  };
  if (arriving.length > 0) tell(sayings.arrives, arriving);
  if (marked.length > 0) tell(sayings.marked, marked);
  if (failing.length > 0) {
    if (arriving.length + marked.length > 0) tell(sayings.onlySome, failing);
    else tell(nothingAnywhere(symptoms) ? sayings.nowhere : sayings.fails, failing);
  }
  if (bounced.length > 0) tell(sayings.bounced, bounced);
  if (symptoms.mailProgram === 'arrives' && failing.length + marked.length > 0) tell(sayings.programArrives);
  if (symptoms.mailProgram === 'does-not-arrive') tell(sayings.programFails);
  if (symptoms.affected === 'one-customer') tell(sayings.oneCustomer);
  if (symptoms.affected === 'some') tell(sayings.someCustomers);
  if (changed.includes('server-move')) tell(sayings.afterMove);
  if (changed.includes('mail-magazine') || answers.sendsNewsletter === 'yes') tell(sayings.afterNewsletter);
  if (changed.includes('dns') || changed.includes('domain-move')) tell(sayings.afterDns);
  if (changed.includes('software-update')) tell(sayings.afterUpdate);
  if (symptoms.since === 'sometimes') tell(sayings.sometimes);
  return told.slice(0, 6);
}
