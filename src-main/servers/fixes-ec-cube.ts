// Fixes in EC-CUBE 4's .env: nothing is sent, the EHLO name, the certificate's name.
import type { ShopSoftwareId } from '../contract/answers.ts';
import { askHost } from './clicks.ts';
import { ecCubeHelo, ecCubeTransport, startTlsName, type EcCube4 } from './ec-cube-4.ts';
import type { Fix } from './fix.ts';

function version(software: ShopSoftwareId): EcCube4 {
  return software === 'ec-cube-4.0-4.1' ? software : 'ec-cube-4.2';
}

export const ecCubeFixes: readonly Fix[] = [
  {
    id: 'ec-cube-transport',
    title: { ja: 'EC-CUBE が、メールを送る設定にする', en: 'Make EC-CUBE send at all' },
    headline: { ja: 'EC-CUBE が、メールを送る設定にします。', en: 'Make EC-CUBE send at all.' },
    why: () => ({
      ja: 'EC-CUBE 4 のひな形の設定は、**メールを 1 通も送りません**（`null`）。どの会社にも届かないときは、まずここを見ます。',
      en: 'EC-CUBE 4’s template **sends no mail at all** (`null`). Look here first when nobody gets anything.',
    }),
    procedure: (_server, { software }) => ecCubeTransport(version(software)),
    withoutShell: ecCubeTransport('ec-cube-4.2'),
  },
  {
    id: 'ec-cube-helo',
    title: { ja: 'EC-CUBE の名のり（EHLO）を直す', en: 'Set EC-CUBE’s EHLO name' },
    headline: { ja: 'EC-CUBE の名のり（EHLO）を直します。', en: 'Set EC-CUBE’s EHLO name.' },
    why: () => ({
      ja: 'EC-CUBE 4 が外のサーバーへ直接送るとき、`[127.0.0.1]` と番号で名のります。名前を足します。',
      en: 'When EC-CUBE 4 talks to an outside server itself it calls itself `[127.0.0.1]`. This adds a name.',
    }),
    procedure: (_server, { software }) => ecCubeHelo(version(software)),
    withoutShell: ecCubeHelo('ec-cube-4.2'),
  },
  {
    id: 'starttls-name',
    title: { ja: '暗号の証明書の名前ちがいを直す', en: 'Repair the certificate’s name mismatch' },
    headline: { ja: '暗号の証明書の名前ちがいを直します。', en: 'Repair the certificate’s name mismatch.' },
    why: () => ({
      ja: 'EC-CUBE 4.2 以降は、相手が[[暗号通信（STARTTLS）|tls]]を出すと必ず使います。証明書が `localhost` のものではないので、そこで止まります。',
      en: 'EC-CUBE 4.2 and later take [[STARTTLS|tls]] whenever it is offered. The certificate is not for `localhost`, so it stops there.',
    }),
    procedure: (_server, { software }) => startTlsName(version(software)),
    withoutShell: askHost,
  },
];
