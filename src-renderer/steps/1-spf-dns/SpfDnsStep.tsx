// STEP 1: the verdict, the record drawn as it is read, the other records, the fixes. A fix comes first when something is
// broken, last when nothing is. Before anything was asked: what will be asked.
import { IconRefresh } from '@tabler/icons-react';
import type { PageView } from '../../../src-main/contract/view/page.ts';
import type { SpfDnsView } from '../../../src-main/contract/view/spf-dns.ts';
import { call, cancel, useFailure, useWork } from '../../todoku.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { FindingList } from '../../ui/FindingList.tsx';
import { FixPanel } from '../../ui/FixPanel.tsx';
import { OneByOne } from '../../ui/OneByOne.tsx';
import { Phrases } from '../../ui/Phrases.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { WorkLine } from '../../ui/WorkLine.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { PageFrame, type PrimaryAction, type SecondaryAction } from '../../wizard/PageFrame.tsx';
import { useCase, useWizard } from '../../wizard/wizard-context.ts';
import { NameServerTable } from './NameServerTable.tsx';
import { OfflineHelp, OfflineVerdict, useRetry } from './OfflineHelp.tsx';
import { SpfTrace } from './SpfTrace.tsx';
import { WhatIsAsked } from './WhatIsAsked.tsx';
import './SpfDnsStep.css';

export function SpfDnsStep({ page }: { readonly page: PageView }) {
  const { say } = useUi();
  const { go } = useWizard();
  const { spfDns, answers } = useCase();
  const work = useWork('spfDns.inspect');
  const failure = useFailure('spfDns.inspect');
  const offline = failure?.code === 'offline';
  const inspect = (): void => {
    if (work === null) void call('spfDns.inspect', {});
  };
  const seconds = useRetry(offline && work === null, inspect);
  const broken = page.mark.kind === 'bad';
  const cutOff = offline && work === null && !spfDns.gathered;

  const again = { label: say('checkAgain'), onPress: inspect, icon: <IconRefresh aria-hidden /> };
  const busy = { busy: work === null ? null : say('working'), cancel: () => cancel('spfDns.inspect') };
  const onward = { label: say('goToStep', { number: 'STEP 2' }), onPress: () => go({ to: 'next' }) };
  let primary: PrimaryAction = onward;
  let secondary: readonly SecondaryAction[] = [{ ...again, icon: <IconRefresh stroke={1.75} aria-hidden /> }];
  if (!spfDns.gathered || work !== null) {
    primary = offline
      ? { ...again, label: say('tryAgain'), ...busy }
      : { label: say('startChecking'), onPress: inspect, ...busy };
    secondary = [];
  } else if (broken || page.stamp?.kind === 'hold') {
    primary = { ...again, ...busy };
    secondary = [{ label: say('fixLater'), onPress: () => go({ to: 'next' }) }];
  }

  return (
    <PageFrame
      page={page}
      screen={page.id}
      primary={primary}
      secondary={secondary}
      {...(offline && work === null ? { next: say('retryIn', { seconds }) } : {})}
    >
      {cutOff ? (
        <OfflineVerdict page={page} failure={failure} />
      ) : (
        <Verdict
          {...page}
          working={work === null ? null : work.words || say('askingDns')}
          progress={work !== null && <WorkLine work={work} />}
        />
      )}
      {failure !== null && work === null && !cutOff && <FailureNote failure={failure} />}
      {cutOff ? (
        <OfflineHelp />
      ) : spfDns.gathered ? (
        <Result spfDns={spfDns} address={answers.sendingAddress} broken={broken} />
      ) : (
        <WhatIsAsked mark={work === null ? 'ask' : 'wait'} />
      )}
    </PageFrame>
  );
}

/** What is broken first; then the records one by one; what the picture above has shown already comes last. */
function inReadingOrder(findings: SpfDnsView['findings']): SpfDnsView['findings'] {
  const rank = ({ id, mark }: SpfDnsView['findings'][number]): number =>
    mark.kind === 'bad' ? 0 : id.startsWith('spf-') ? 2 : 1;
  return [...findings].sort((left, right) => rank(left) - rank(right));
}

function Result(props: {
  readonly spfDns: SpfDnsView;
  readonly address: string | null;
  readonly broken: boolean;
}) {
  const { say } = useUi();
  const { spfDns, broken } = props;
  const trace = <SpfTrace spfDns={spfDns} address={props.address} broken={broken} />;
  const good = spfDns.findings.filter((finding) => finding.mark.kind === 'ok').length;
  const showFix = (id: string): void => {
    const panel = document.getElementById(`fix-${id}`);
    panel?.scrollIntoView({ block: 'start' });
    panel?.focus({ preventScroll: true });
  };
  const known = new Set(spfDns.fixes.map((fix) => fix.id));
  return (
    <OneByOne>
      {spfDns.fixes
        .filter((fix) => fix.isCause)
        .map((fix) => (
          <FixPanel key={fix.id} fix={fix} />
        ))}
      {trace}
      {spfDns.identities.length > 0 && (
        <Section title={say('identitiesTitle')} caption={say('identitiesCaption')}>
          <ul className="identities">
            {spfDns.identities.map((identity) => (
              <li key={identity.name} className="identity">
                <span className="identity__name">
                  <Phrases text={identity.name} />
                </span>
                <span className="mono identity__domain">{identity.domain}</span>
                <span className="identity__sentence">
                  <Phrases text={identity.sentence} />
                </span>
                <StatusMark mark={identity.mark} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={say('otherRecords')} caption={say('goodOf', { all: spfDns.findings.length, good })}>
        <FindingList
          columns
          findings={inReadingOrder(spfDns.findings).map((finding) => ({
            ...finding,
            fixIds: finding.fixIds.filter((id) => known.has(id)),
          }))}
          onShowFix={showFix}
        />
      </Section>
      {spfDns.nameServers.length > 0 && <NameServerTable servers={spfDns.nameServers} />}
      {spfDns.fixes
        .filter((fix) => !fix.isCause)
        .map((fix) => (
          <FixPanel key={fix.id} fix={fix} />
        ))}
    </OneByOne>
  );
}
