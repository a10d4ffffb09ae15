// STEP 2: what is ruled out and why, the rules x carriers, what would settle most of what is open, the ranked causes.
import type { EvidenceKind } from '../../../src-main/contract/evidence.ts';
import type { PageId } from '../../../src-main/contract/step-ids.ts';
import type { PageView } from '../../../src-main/contract/view/page.ts';
import type { RulesView } from '../../../src-main/contract/view/rules.ts';
import { CauseList } from '../../ui/CauseList.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { Section } from '../../ui/Section.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import type { LabelKey } from '../../wording/labels.ts';
import { PageFrame } from '../../wizard/PageFrame.tsx';
import { useCase, useWizard } from '../../wizard/wizard-context.ts';
import { HelpTexts } from './HelpTexts.tsx';
import { Narrowing } from './Narrowing.tsx';
import { RuleTable } from './RuleTable.tsx';
import { RulebookInUse } from './RulebookInUse.tsx';
import './CarrierRulesStep.css';

export function CarrierRulesStep({ page }: { readonly page: PageView }) {
  const { say } = useUi();
  const { go } = useWizard();
  const { rules, message } = useCase();
  const fixes = new Set(message.fixes.map((fix) => fix.id));
  return (
    <PageFrame
      page={page}
      screen={page.id}
      primary={{ label: say('toStepThree'), onPress: () => go({ to: 'next' }) }}
    >
      <Verdict {...page} />
      <Narrowing groups={rules.groups} />
      <RuleTable rules={rules} />
      {rules.rulebook !== undefined && <RulebookInUse rulebook={rules.rulebook} />}
      {rules.settle.length > 0 && <Settle settle={rules.settle} />}
      {rules.causes.length > 0 && (
        <Section title={say('possibleCauses')} caption={say('certaintyCaption')}>
          <CauseList
            causes={rules.causes.map((cause) => ({
              ...cause,
              fixIds: cause.fixIds.filter((id) => fixes.has(id)),
            }))}
            onShowFix={() => go({ to: 'page', page: '3-message-id', part: 'fix' })}
          />
        </Section>
      )}
      {rules.ruledOut.length > 0 && (
        <Section title={say('ruledOutTitle')}>
          <ul className="ruled-out">
            {rules.ruledOut.map((cause) => (
              <li key={cause.title} className="ruled-out__row">
                <span className="ruled-out__title">{display(cause.title)}</span>
                <span className="ruled-out__reason">
                  <RichWords text={cause.reason} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <HelpTexts texts={rules.helpTexts ?? []} />
    </PageFrame>
  );
}

/** Where each kind of evidence is brought: the page and the words of its button. */
const places: Readonly<
  Record<EvidenceKind, readonly [PageId, LabelKey, ('bounces' | 'maillog' | 'server')?]>
> = {
  dns: ['1-spf-dns', 'checkDns'],
  'shop-mail': ['3-message-id', 'bringIt'],
  'program-mail': ['3-message-id', 'bringIt'],
  bounce: ['3-message-id', 'bringIt', 'bounces'],
  maillog: ['3-message-id', 'bringIt', 'maillog'],
  greeting: ['4-restart', 'watchIt'],
  answer: ['0-intake', 'answerIt'],
  receipt: ['5-send-test', 'sendIt'],
  'server-command': ['3-message-id', 'pasteIt', 'server'],
};

function Settle({ settle }: { readonly settle: RulesView['settle'] }) {
  const { say } = useUi();
  const { go } = useWizard();
  return (
    <Section title={say('settleTitle')}>
      <ul className="settle">
        {settle.map((piece) => {
          const [page, label, part] = places[piece.kind];
          return (
            <li key={piece.kind} className="settle__row">
              <span className="settle__words">{display(piece.words)}</span>
              <span className="caption">{say('settleCount', { count: piece.count })}</span>
              <button
                type="button"
                className="link"
                onClick={() => go({ to: 'page', page, ...(part === undefined ? {} : { part }) })}
              >
                {say(label)}
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
