// Each authoritative name server with its own answer, because au asks the primary and the secondary.
import type { SpfDnsView } from '../../../src-main/contract/view/spf-dns.ts';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import './NameServerTable.css';

export function NameServerTable({ servers }: { readonly servers: SpfDnsView['nameServers'] }) {
  const { say } = useUi();
  return (
    <Section title={say('nameServersTitle')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('nameServerZone')}</th>
            <th scope="col">{say('nameServerName')}</th>
            <th scope="col">{say('nameServerAddress')}</th>
            <th scope="col">{say('nameServerSerial')}</th>
            <th scope="col">{say('nameServerAnswer')}</th>
          </tr>
        </thead>
        <tbody>
          {servers.map((server) => (
            <tr key={`${server.zone} ${server.name} ${server.address}`}>
              <td className="mono">{server.zone}</td>
              <th scope="row" className="mono">
                {server.name}
              </th>
              <td className="mono">{server.address}</td>
              <td className="mono">{server.serial}</td>
              <td>
                <StatusMark mark={server.mark} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
