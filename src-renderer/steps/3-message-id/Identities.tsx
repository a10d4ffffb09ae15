// The three names judged apart: who the server says it is, who it says sends, what it stamps on the mail.
import { IconMail, IconServer2, IconTag } from '@tabler/icons-react';
import type { MailView } from '../../../src-main/contract/view/message.ts';
import { RichWords } from '../../ui/RichWords.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import './Identities.css';

const icons = {
  ehlo: <IconServer2 size={26} stroke={1.5} aria-hidden />,
  envelope: <IconMail size={26} stroke={1.5} aria-hidden />,
  'message-id': <IconTag size={26} stroke={1.5} aria-hidden />,
} as const;

export function Identities({ mail }: { readonly mail: MailView }) {
  const { say } = useUi();
  const { identities } = mail;
  // What the letter above says of a name is not said again.
  const said = new Set(mail.rows.map(({ sentence }) => JSON.stringify(sentence)));
  if (identities.length === 0) return null;
  return (
    <Section title={say('threeNames')} caption={say('threeNamesCaption')}>
      <ul className="three-names">
        {identities.map((identity) => (
          <li key={identity.id} className={`three-names__one mark--${identity.mark.kind}`}>
            <div className="three-names__head">
              <span className="three-names__icon">{icons[identity.id]}</span>
              <p className="three-names__name">
                {display(identity.name)}
                <span className="caption three-names__technical">{identity.technicalName}</span>
              </p>
            </div>
            <p className="three-names__value mono">
              <RichWords text={[{ kind: 'mono', text: identity.value }]} />
            </p>
            <StatusMark mark={identity.mark} />
            {identity.sentence.length > 0 && !said.has(JSON.stringify(identity.sentence)) && (
              <p className="three-names__sentence">
                <RichWords text={identity.sentence} />
              </p>
            )}
            {identity.rules.length > 0 && (
              <>
                <p className="caption three-names__rules-title">{say('touchedRules')}</p>
                <ul className="three-names__rules">
                  {identity.rules.map((rule) => (
                    <li key={rule}>{display(rule)}</li>
                  ))}
                </ul>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
