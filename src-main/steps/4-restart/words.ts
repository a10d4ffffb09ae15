// The sentences of STEP 4 (ui.md 7). Findings have theirs beside the checks.
import type { Text } from '../../contract/text.ts';

export const words = {
  name: { ja: 'サーバーの再起動', en: 'Restart the server' },
  shortName: { ja: '再起動', en: 'Restart' },
  technicalName: { ja: '再起動・名のり', en: 'Restart, greeting' },

  headReload: { ja: 'まず、設定を読み直します。', en: 'Reload the settings first.' },
  headNothing: { ja: '再起動するものは、まだありません。', en: 'There is nothing to restart yet.' },
  headNoService: { ja: '読み直すものは、ありません。', en: 'There is nothing to reload.' },
  headRental: { ja: 'このサーバーに、再起動はいりません。', en: 'This server needs no restart.' },
  headWatching: { ja: 'サーバーを見ています。', en: 'Watching the server.' },
  headPanel: { ja: '{panel}から、再起動してください。', en: 'Restart from {panel}.' },
  headDown: {
    ja: 'サーバーが止まりました。戻るまでお待ちください。',
    en: 'The server went down. Please wait for it.',
  },
  headLate: {
    ja: '{minutes} 分たっても戻りません。',
    en: 'It is not back after {minutes} {minutes|minute|minutes}.',
  },
  headBack: { ja: 'サーバーが、新しい名前で戻りました。', en: 'The server is back under its new name.' },
  headReloaded: { ja: '新しい名前が、効いています。', en: 'The new name is in force.' },
  headSame: {
    ja: 'サーバーは戻りましたが、名前が変わっていません。',
    en: 'The server is back, but its name did not change.',
  },
  headDone: { ja: '再起動がすみました。', en: 'The restart is done.' },
  headGaveUp: { ja: 'サーバーが、戻ってきません。', en: 'The server does not come back.' },

  leadReload: {
    ja: '新しい名前を効かせるためです。読み直すだけなら、**お店は止まりません**。',
    en: 'It puts the new name in force. A reload **does not stop the shop**.',
  },
  leadNothing: {
    ja: 'STEP 3 でサーバーの設定を直すと、ここで効かせ方がわかります。',
    en: 'Once settings are changed in STEP 3, this page says how they take effect.',
  },
  leadWatching: {
    ja: '設定を読み直すか、パネルから再起動してください。止まって戻るのを、この画面が見つけます。',
    en: 'Reload, or restart from the panel. This page sees it go down and come back.',
  },
  leadDown: {
    ja: 'お店のサイトは **1〜3 分ほど見られなくなります**。そのままお待ちください。',
    en: 'The shop is **away for one to three minutes**. Just wait.',
  },
  leadLate: {
    ja: 'パネルのコンソールで、画面に何が出ているかを見てください。下に手順があります。',
    en: 'Look at the console in the panel. The steps are below.',
  },
  leadLateSteps: {
    ja: 'パネルのコンソールで、画面に何が出ているかを見てください。見張りは続けています。',
    en: 'Look at the console in the panel. The watch goes on.',
  },
  leadBack: {
    ja: '**{down}**止まり、いまはすべて応答しています。',
    en: 'It was away for **{down}**; everything answers now.',
  },
  leadReloaded: {
    ja: 'サーバーは止まっていません。`{before}` から `{after}` に変わりました。',
    en: 'The server did not go down. It changed from `{before}` to `{after}`.',
  },
  leadSame: {
    ja: 'いまも `{name}` と名のっています。STEP 3 の「変える」と「効かせる」を、もう一度ためしてください。',
    en: 'It still calls itself `{name}`. Try “change” and “apply” of STEP 3 again.',
  },
  leadDone: {
    ja: '名のりは、まだ読めていません。STEP 5 の試しメールで確かめます。',
    en: 'The greeting was not read. The test mail of STEP 5 will show it.',
  },

  findWaiting: { ja: '再起動を待っています', en: 'Waiting for the restart' },
  findBack: { ja: '新しい名前になりました', en: 'It has its new name' },
  findSame: { ja: '名前が変わっていません', en: 'The name did not change' },
  findDown: { ja: '止まっています', en: 'It is down' },
  findDone: { ja: '再起動しました', en: 'Restarted' },

  nextReload: {
    ja: '読み直したら、見張りが新しい名のりを確かめます。',
    en: 'After the reload the watch reads the new greeting.',
  },
  nextWatch: {
    ja: '止まって戻ると、自動でわかります。',
    en: 'Its stop and return are noticed by themselves.',
  },
  nextGo: {
    ja: '次は STEP 5。試しのメールを送ります。',
    en: 'Next is STEP 5: a test mail.',
  },

  warnTitle: {
    ja: '遠隔操作（[[SSH|ssh]]）の `reboot` コマンドは使わないでください。',
    en: 'Do not use the `reboot` command over [[SSH|ssh]].',
  },
  warnSentence: {
    ja: 'さくらのVPS では、サイトの表示もサーバーへの接続もできなくなった例があります。パネルから再起動すれば、戻らないときもコンソールで中を見られます。',
    en: 'On one Sakura VPS it left neither the site nor the server reachable. After a restart from the panel its console still shows what is going on.',
  },

  port22: { ja: '遠隔操作', en: 'Remote login' },
  port25: { ja: 'メールの受け渡し', en: 'Mail between servers' },
  port80: { ja: 'お店のサイト（http）', en: 'Shop (http)' },
  port443: { ja: 'お店のサイト', en: 'Shop' },
  port465: { ja: 'メールの送り口（TLS）', en: 'Outgoing mail (TLS)' },
  port587: { ja: 'メールの送り口', en: 'Outgoing mail' },
  portOther: { ja: '{port} 番', en: 'Port {port}' },

  refused: { ja: '断られました', en: 'refused' },
  timedOut: { ja: '返事がありません', en: 'no answer' },
  reset: { ja: '切られました', en: 'hung up' },
  unreachable: { ja: 'この回線からは届きません', en: 'not reachable from this line' },
  answering: { ja: '応答あり', en: 'answering' },
  starting: { ja: '準備中', en: 'starting' },
  cancelled: { ja: '見ていません', en: 'not looked at' },

  eventDown: { ja: 'サーバーが止まりました', en: 'The server went down' },
  eventPort: { ja: '{name}（{port} 番）', en: '{name} (port {port})' },
  eventLost: { ja: '{names}が答えなくなりました', en: 'No answer any more: {names}' },
  eventBack: { ja: '{names}が戻りました', en: 'Back: {names}' },
  eventLostAll: { ja: 'すべての番（{ports}）が答えなくなりました', en: 'No port answers any more ({ports})' },
  eventBackAll: { ja: 'すべての番（{ports}）が戻りました', en: 'All ports are back ({ports})' },
  eventLine: { ja: 'このパソコンの回線が切れていました', en: 'This computer’s own line was down' },
  eventName: { ja: '名のりが `{name}` に変わりました', en: 'It now calls itself `{name}`' },

  certificateGood: {
    ja: '証明書は `{names}` のもので、{until} まで使えます。',
    en: 'Certificate of `{names}`, valid until {until}.',
  },
  certificateExpired: {
    ja: '証明書（`{names}`）の期限が、{until} に切れています。メールソフトや EC-CUBE が送れなくなります。',
    en: 'The certificate of `{names}` expired on {until}. Mail programs and EC-CUBE stop sending.',
  },
  certificateEarly: {
    ja: '証明書（`{names}`）は、まだ使える日になっていません。サーバーの時計も確かめてください。',
    en: 'The certificate of `{names}` is not valid yet. Check the server’s clock too.',
  },
  certificateName: {
    ja: '証明書は `{names}` のもので、このサーバーの名前と合いません（{until} まで）。',
    en: 'The certificate is for `{names}`, which is not this server’s name (until {until}).',
  },
  certificateOwn: {
    ja: '証明書（`{names}`、{until} まで）は、だれも保証していません。',
    en: 'Nobody vouches for the certificate of `{names}` (until {until}).',
  },
  certificateChanged: {
    ja: '証明書が入れかわりました（前は `{names}`、{until} まで）。',
    en: 'It has changed (before: `{names}`, until {until}).',
  },

  start: { ja: '開始', en: 'Start' },
  minutes: { ja: '{count} 分', en: '{count} min' },
  seconds: { ja: '{count} 秒', en: '{count} s' },
  minutesSeconds: { ja: '{minutes} 分 {seconds} 秒', en: '{minutes} min {seconds} s' },

  gaveUp: {
    ja: '20 分以上、どの番も答えません。見張りを止めました。',
    en: 'No port answered for over 20 minutes. The watch has stopped.',
  },
  thenDo: { ja: '次にすること：{steps}', en: 'What to do: {steps}' },

  blocked: {
    ja: '**故障ではありません。**この回線は 25 番を閉じています（[[OP25B|op25b]]）。日本の多くの回線で、ふつうのことです。25 番の確認は、下のコマンドをサーバーの上で実行してください。',
    en: '**Nothing is broken.** This line closes port 25 ([[OP25B|op25b]]), as many lines in Japan do. Run the commands below on the server instead.',
  },
  notBlocked: { ja: 'この回線からは、25 番が使えます。', en: 'This line lets port 25 through.' },
  namesAgree: {
    ja: 'どのネームサーバーも、`{name}` を正しく答えています。',
    en: 'Every name server tells `{name}` correctly.',
  },
  namesDiffer: {
    ja: 'まだ {count} 台のネームサーバーが、古い答えです。長くても **{wait}** で入れかわります。確かめつづけます。',
    en: '{count} {count|name server still has|name servers still have} old data. It goes within **{wait}** at most. It is read again and again.',
  },
  namesUnknown: {
    ja: 'ネームサーバーから、まだ答えがありません。',
    en: 'The name servers have not answered yet.',
  },
  namesAgreeAll: {
    ja: 'どのネームサーバーも、新しい登録を答えています。',
    en: 'Every name server tells the new records.',
  },
  namesSpf: { ja: '送信元の届け出（SPF）', en: 'SPF record' },
  namesForward: { ja: '名前から番号', en: 'Name to address' },
  namesReverse: { ja: '番号から名前（逆引き）', en: 'Address to name (PTR)' },
  namesNothing: { ja: '登録がありません', en: 'no record' },
  namesSilent: { ja: '返事がありません', en: 'no answer' },
  hostUnknown: { ja: 'お店のサーバー', en: 'the shop’s server' },
} as const satisfies Record<string, Text>;

/** What should be in order before anything is restarted. */
export const preparations: readonly { readonly id: string; readonly words: Text }[] = [
  {
    id: 'backup',
    words: {
      ja: '変える前の設定ファイルの写しを取った',
      en: 'Copies of the files that were changed are kept',
    },
  },
  {
    id: 'second-session',
    words: {
      ja: '遠隔操作の窓を、もう 1 つ開いたままにした',
      en: 'A second remote-login window stays open',
    },
  },
  {
    id: 'console',
    words: {
      ja: 'パネルのコンソールに入れることを確かめた',
      en: 'The console in the panel can be opened',
    },
  },
  { id: 'quiet-hour', words: { ja: 'お客さまの少ない時間を選んだ', en: 'It is a quiet hour for the shop' } },
];

/** Where the words of a panel come from, by how sure they are. */
export const originWords = {
  seen: { ja: '画面の名前：{source}（{date} に確認）', en: 'Screen names: {source} (read {date})' },
  'case-report': { ja: '画面の名前：{source}より（{date}）', en: 'Screen names: {source} ({date})' },
  unverified: { ja: '画面の名前は未確認（{date}）', en: 'Screen names not verified ({date})' },
} as const satisfies Record<string, Text>;
