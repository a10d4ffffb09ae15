// Networks that stand in front of web sites. A web site's A record in one of them says nothing about where mail leaves.
// Source: general knowledge, written down 2026-11-24 and not yet held against the operators' lists (cloudflare.com/ips,
// api.fastly.com/public-ip-list). A row that is out of date only turns a guess into *unknown*, never into a fail.
import { addressBytes, inNetwork } from '../../protocols/spf/address.ts';

export const deliveryNetworks: readonly {
  readonly name: string;
  readonly checked: string;
  readonly networks: readonly string[];
}[] = [
  {
    name: 'Cloudflare',
    checked: '2026-11-24',
    networks: [
      '103.21.244.0/22',
      '103.22.200.0/22',
      '103.31.4.0/22',
      '104.16.0.0/13',
      '104.24.0.0/14',
      '108.162.192.0/18',
      '131.0.72.0/22',
      '141.101.64.0/18',
      '162.158.0.0/15',
      '172.64.0.0/13',
      '173.245.48.0/20',
      '188.114.96.0/20',
      '190.93.240.0/20',
      '197.234.240.0/22',
      '198.41.128.0/17',
      '2400:cb00::/32',
      '2606:4700::/32',
      '2803:f800::/32',
      '2405:b500::/32',
      '2405:8100::/32',
      '2a06:98c0::/29',
      '2c0f:f248::/32',
    ],
  },
  {
    name: 'Fastly',
    checked: '2026-11-24',
    networks: ['151.101.0.0/16', '199.232.0.0/16', '146.75.0.0/17', '2a04:4e40::/32'],
  },
];

/** @returns the name of the delivery network that holds the address, or null */
export function deliveryNetworkOf(address: string): string | null {
  const bytes = addressBytes(address);
  if (bytes === null) return null;
  const found = deliveryNetworks.find(({ networks }) =>
    networks.some((network) => {
      const [base = '', prefix = ''] = network.split('/');
      return inNetwork(bytes, addressBytes(base) ?? [], Number(prefix));
    }),
  );
  return found?.name ?? null;
}
