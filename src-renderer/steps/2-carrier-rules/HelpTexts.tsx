// Texts that a shop can paste into its thank-you page: how a customer lets the shop's mail through, per carrier.
import type { RulesView } from '../../../src-main/contract/view/rules.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Section } from '../../ui/Section.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import './HelpTexts.css';

export function HelpTexts({ texts }: { readonly texts: NonNullable<RulesView['helpTexts']> }) {
  const { say } = useUi();
  if (texts.length === 0) return null;
  return (
    <Section title={say('helpTextsTitle')} caption={say('helpTextsCaption')}>
      <ul className="help-texts">
        {texts.map((text) => (
          <li key={text.carrier} className="help-texts__row">
            <details className="help-texts__details">
              <summary>{display(text.name)}</summary>
              <p className="help-texts__text">{text.text}</p>
            </details>
            <CopyButton text={text.text} what={text.name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
