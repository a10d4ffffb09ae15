// What STEP 2's page says, by how many rules are broken and open.
import type { Text } from '../../contract/text.ts';

export const words = {
  name: { ja: '携帯会社のルール', en: 'Rules of the carriers' },
  shortName: { ja: 'ルール', en: 'Rules' },

  headNothing: {
    ja: 'まず、どこに届かないかを教えてください。',
    en: 'First tell which carriers it does not reach.',
  },
  headBrokenHeader: { ja: 'あやしいのは、メールの見出しです。', en: 'The mail header is the suspect.' },
  headBrokenIdentity: {
    ja: 'あやしいのは、サーバーの名のりです。',
    en: 'What the server says of itself is the suspect.',
  },
  headCause: { ja: 'あやしいのは、{suspect}です。', en: 'The first suspect is {suspect}.' },
  headOne: { ja: '守れていないルールが 1 件あります。', en: 'One rule is broken.' },
  headMany: {
    ja: '守れていないルールが {broken} 件あります。',
    en: '{broken} {broken|rule is|rules are} broken.',
  },
  headOpen: {
    ja: '判定できないルールが {open} 件あります。',
    en: '{open} {open|rule|rules} can’t be judged yet.',
  },
  headNone: { ja: 'ルール違反は、見つかりませんでした。', en: 'No broken rule was found.' },

  leadNothing: {
    ja: '公開されているルールは {all} 件です。届かない会社がわかると、しぼりこめます。',
    en: '{all} {all|rule is|rules are} published. Knowing which carriers fail narrows them down.',
  },
  leadBroken: {
    ja: '公開されている **{all} 件のルール**のうち、{out} 件は原因ではないとわかりました。残る **{left} 件**のうち、{broken} 件が守れていません。',
    en: 'Of **{all} published {all|rule|rules}** {out} {out|is|are} ruled out. Of the **{left}** left, {broken} {broken|is|are} broken.',
  },
  leadOpen: {
    ja: '公開されている **{all} 件のルール**のうち、{out} 件は原因ではないとわかりました。残る **{left} 件**は、STEP 3 でメールを見ると判定できます。',
    en: 'Of **{all} published {all|rule|rules}** {out} {out|is|are} ruled out. The **{left}** left {left|needs|need} one of the shop’s mails, in STEP 3.',
  },
  leadOpenMail: {
    ja: '公開されている **{all} 件のルール**のうち、{out} 件は原因ではないとわかりました。残る **{left} 件**のうち {mail} 件は、STEP 3 でメールを見るとわかります。',
    en: 'Of **{all} published rules** {out} are ruled out. Of the **{left}** left, {mail} need one of the shop’s mails, in STEP 3.',
  },
  leadOpenRest: {
    ja: '公開されている **{all} 件のルール**のうち、{out} 件は原因ではないとわかりました。残る **{left} 件**を決める材料は、下にあります。',
    en: 'Of **{all} published rules** {out} are ruled out. What would settle the **{left}** left stands below.',
  },
  leadNone: {
    ja: '公開されている **{all} 件のルール**に、原因になるものは見つかりませんでした。お客さまの携帯の設定も考えられます。',
    en: 'Nothing in **{all} published {all|rule|rules}** is broken. A filter on the customer’s phone is possible.',
  },
  leadArrives: {
    ja: 'どの会社にも届いているため、ルールの判定はいりません。',
    en: 'Mail arrives everywhere, so no rule needs judging.',
  },

  findBroken: { ja: '違反 {broken} 件', en: '{broken} broken' },
  findChanged: { ja: '直してから見直します', en: 'To be seen again' },
  findOpen: { ja: '{open} 件にしぼれました', en: 'Narrowed to {open}' },
  findManyOpen: { ja: '未判定 {open} 件', en: '{open} not judged yet' },
  findNone: { ja: '違反なし', en: 'None broken' },
  findNothing: { ja: '', en: '' },

  next: {
    ja: '次は STEP 3。EC-CUBE から届いたメールを 1 通お借りします。',
    en: 'Next is STEP 3: lend us one mail that EC-CUBE sent.',
  },
  nextMail: {
    ja: '次は STEP 3。メールの見出しを見ます。',
    en: 'Next is STEP 3: the header of the mail.',
  },
  nextFix: {
    ja: '次は STEP 3。メールの中を見て、直し方を決めます。',
    en: 'Next is STEP 3: look into the mail and choose the fix.',
  },

  noteWords: {
    ja: '「未判定」は、まだ調べる材料がないという意味です。「判定不要」は、届いているので調べなくてよいという意味です。ルールの出どころは、行を開くと読めます。',
    en: '“Not judged” means there is no material yet. “Not needed” means mail arrives there. Open a row to see where its rule comes from.',
  },
  rulebookOwn: {
    ja: 'ルールは {read} に読みました。',
    en: 'The rules were read on {read}.',
  },
  rulebookImported: {
    ja: '読みこんだルール集で判定しています。ファイル「{file}」、作った人「{origin}」、ルールを読んだ日 {read}。',
    en: 'Judged by an imported rulebook: file “{file}”, made by “{origin}”, rules read on {read}.',
  },
  rulebookUnsigned: {
    ja: 'だれの署名もありません。出どころを確かめてお使いください。',
    en: 'It is signed by nobody; make sure where it comes from.',
  },
  noteNotSeen: {
    ja: '「ルール未確認」は、その会社の文書を全部は読めていないため、ルールがないとは言えないという意味です。',
    en: '“Rule not seen” means that this carrier’s text was not read whole, so it can’t be said that there is no rule.',
  },
} as const satisfies Record<string, Text>;
