// The mail of the submission test: a Japanese order mail that says it is a test. Composed by nodemailer (RFC 5322, 2045).
import MailComposer from 'nodemailer/lib/mail-composer';

export interface TestMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly shopName: string;
  readonly at: Date;
}

/** @returns the mail's bytes, ready for DATA */
export async function composeTestMail({ from, to, shopName, at }: TestMail): Promise<Uint8Array> {
  const name = shopName === '' ? 'お店' : shopName;
  const text = [
    'お客さま',
    '',
    `このたびは${name}をご利用いただき、ありがとうございます。`,
    '下記のとおり、ご注文を受けつけました。',
    '',
    '　商品名：手ぬぐい（麻の葉）　数量：2',
    '　お支払い合計：￥2,480',
    '',
    '※ これは Todoku（届く）の送信テストです。じっさいの注文ではありません。',
    '※ このメールは、お店のメールの送り口から送られました。EC-CUBE からではありません。',
    '',
  ].join('\r\n');
  const composer = new MailComposer({
    from: { name, address: from },
    to: [...to],
    subject: `【テスト】${name}：ご注文ありがとうございます`,
    date: at,
    text,
    encoding: 'utf-8',
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, message) => (error ? reject(error) : resolve(message)));
  });
}
