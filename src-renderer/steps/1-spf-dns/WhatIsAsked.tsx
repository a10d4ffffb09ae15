// Before the first look-up and while it runs: what is asked, in plain words.
import { Section } from '../../ui/Section.tsx';
import { MarkShape } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import './WhatIsAsked.css';

export function WhatIsAsked({ mark }: { readonly mark: 'ask' | 'wait' }) {
  const { say } = useUi();
  const rows = [
    [say('askSpf'), say('askSpfWhy')],
    [say('askAddresses'), say('askAddressesWhy')],
    [say('askPtr'), say('askPtrWhy')],
    [say('askNameServers'), say('askNameServersWhy')],
    [say('askSignatures'), say('askSignaturesWhy')],
    [say('askBlocklists'), say('askBlocklistsWhy')],
  ] as const;
  return (
    <Section title={say('notAskedTitle')} caption={say('notAskedCaption')}>
      <ul className="asked">
        {rows.map(([title, why]) => (
          <li key={title} className="asked__row">
            <MarkShape kind={mark} />
            <span className="asked__title">{title}</span>
            <span className="asked__why">{why}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
