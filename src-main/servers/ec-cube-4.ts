// EC-CUBE 4: the line in .env decides how mail goes out. MAILER_URL (4.0, 4.1), MAILER_DSN (4.2, 4.3); the template sends nothing
// (server-facts 1.4, 1.5). Cache cleared by bin/console, which re-reads .env.
import { backUpWords, undoWords, type Procedure } from './procedure.ts';

export type EcCube4 = 'ec-cube-4.0-4.1' | 'ec-cube-4.2';

function envChange(
  version: EcCube4,
  value: { readonly old: string; readonly new: string },
  words: { readonly title: { ja: string; en: string }; readonly explains: { ja: string; en: string } },
  traps: Procedure['traps'],
): Procedure {
  const variable = version === 'ec-cube-4.2' ? 'MAILER_DSN' : 'MAILER_URL';
  const line = `${variable}=${version === 'ec-cube-4.2' ? value.new : value.old}`;
  return {
    steps: {
      see: [
        {
          title: { ja: 'いまの送り方を見る', en: 'See how it sends' },
          explains: {
            ja: 'EC-CUBE を入れた場所で実行します。何も変えません。',
            en: 'Run it in EC-CUBE’s folder. Changes nothing.',
          },
          code: "grep -nE '^MAILER_(URL|DSN)=' .env",
        },
      ],
      'back-up': [{ ...backUpWords, code: '[ -e .env.todoku ] || cp -p .env .env.todoku' }],
      change: [
        {
          ...words,
          code: `grep -q '^${variable}=' .env || echo '${variable}=' >> .env\nsed -i 's|^${variable}=.*|${line}|' .env`,
        },
      ],
      apply: [
        {
          title: { ja: '設定を読み直させる', en: 'Take it up' },
          explains: {
            ja: 'EC-CUBE の控え（キャッシュ）を消します。お店の中身は変わりません。',
            en: 'Clears EC-CUBE’s cache. The shop’s data stays.',
          },
          code: 'bin/console cache:clear --no-warmup',
        },
      ],
      check: [
        {
          title: { ja: '書きかわったか確かめる', en: 'Check it' },
          explains: { ja: '新しい行が出れば成功です。', en: 'The new line must show.' },
          code: `grep -n '^${variable}=' .env`,
        },
      ],
      undo: [
        {
          ...undoWords,
          code: 'if [ -e .env.todoku ]; then cp -p .env.todoku .env; fi\nbin/console cache:clear --no-warmup',
        },
      ],
    },
    traps,
  };
}

const passwordTrap = {
  ja: 'いまの行に利用者名とパスワードがあるとき（`smtp://名前:パスワード@…`）は、行全体を置きかえず、**最後に足すだけ**にしてください。',
  en: 'If the present line holds a user and password (`smtp://user:password@…`), don’t replace it; **add to its end only**.',
};
const namesTrap = {
  ja: '4.2 以降は `MAILER_DSN`、4.1 までは `MAILER_URL` です。**古い名前の行は読まれません**。',
  en: '4.2 and later read `MAILER_DSN`, up to 4.1 `MAILER_URL`. **A line with the other name is ignored.**',
};

/** From the template's null transport to the server's own mail program. */
export function ecCubeTransport(version: EcCube4): Procedure {
  return envChange(
    version,
    { old: 'smtp://localhost:25', new: 'sendmail://default' },
    {
      title: { ja: 'メールを送る設定にする', en: 'Make it send' },
      explains: {
        ja: '`null` は「送らない」という意味です。サーバーの送り口に渡すように変えます。',
        en: '`null` means “send nothing”. This hands mail to the server’s own mail program.',
      },
    },
    [namesTrap],
  );
}

/** The name given in EHLO when EC-CUBE talks to an outside server itself. */
export function ecCubeHelo(version: EcCube4): Procedure {
  return envChange(
    version,
    {
      old: 'smtp://localhost:25?local_domain={hostName}',
      new: 'smtp://localhost:25?local_domain={hostName}',
    },
    {
      title: { ja: '名のる名前を足す', en: 'Add the name' },
      explains: {
        ja: '`local_domain` が、EC-CUBE の名のり（EHLO）になります。送り先は、いまの行に合わせてください。',
        en: '`local_domain` becomes EC-CUBE’s EHLO name. Keep the server of your present line.',
      },
    },
    [passwordTrap, namesTrap],
  );
}

/** A certificate for another name than `localhost`: 4.2 and later take STARTTLS whenever it is offered. */
export function startTlsName(version: EcCube4): Procedure {
  return envChange(
    version,
    { old: 'smtp://localhost:25', new: 'sendmail://default' },
    {
      title: { ja: '暗号の名前ちがいをさける', en: 'Avoid the name mismatch' },
      explains: {
        ja: 'サーバーの中では、暗号通信を使わずに送り口へ直接渡します。',
        en: 'Inside the machine mail is handed over directly, without TLS.',
      },
    },
    [
      {
        ja: '`smtp://` のまま使うときは、`localhost` を**証明書に書かれた名前**に変えるか、`?verify_peer=0` を足します。',
        en: 'To keep `smtp://`, put **the certificate’s name** in place of `localhost`, or add `?verify_peer=0`.',
      },
      {
        ja: '4.2 以降は、送れなくても**注文は完了し、記録（ログ）にだけ残ります**。`var/log` を見てください。',
        en: 'From 4.2 on a failure **only shows in the log**; the order completes. Look into `var/log`.',
      },
      namesTrap,
    ],
  );
}
