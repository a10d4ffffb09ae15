// Domains that a mail log names, with how often and what is thought of them.
import type { MaillogView } from '../../../src-main/contract/view/maillog.ts';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';

export function LogDomains({
  title,
  domains,
}: {
  readonly title: string;
  readonly domains: MaillogView['envelopeDomains'];
}) {
  const { say, language } = useUi();
  const number = new Intl.NumberFormat(language);
  if (domains.length === 0) return null;
  return (
    <Section title={title}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('domainColumn')}</th>
            <th scope="col" className="table__number">
              {say('bounceCount')}
            </th>
            <th scope="col">{say('judgement')}</th>
          </tr>
        </thead>
        <tbody>
          {domains.slice(0, 20).map((domain) => (
            <tr key={domain.domain}>
              <th scope="row" className="mono">
                {domain.domain}
              </th>
              <td className="table__number">{number.format(domain.count)}</td>
              <td>
                <StatusMark mark={domain.mark} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
