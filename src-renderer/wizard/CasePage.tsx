// Which screen belongs to which stop of the road.
import { ChecklistPage } from '../report/ChecklistPage.tsx';
import { IntakeStep } from '../steps/0-intake/IntakeStep.tsx';
import { SpfDnsStep } from '../steps/1-spf-dns/SpfDnsStep.tsx';
import { CarrierRulesStep } from '../steps/2-carrier-rules/CarrierRulesStep.tsx';
import { MessageIdStep } from '../steps/3-message-id/MessageIdStep.tsx';
import { RestartStep } from '../steps/4-restart/RestartStep.tsx';
import { SendTestStep } from '../steps/5-send-test/SendTestStep.tsx';
import type { PageView } from '../../src-main/contract/view/page.ts';
import { useCase, useWizard } from './wizard-context.ts';

export function CasePage() {
  const open = useCase();
  const { place } = useWizard();
  const page: PageView | undefined = open.pages.find((one) => place.at === 'page' && one.id === place.page);
  if (page === undefined) return null;
  switch (page.id) {
    case '0-intake':
      return <IntakeStep page={page} />;
    case '1-spf-dns':
      return <SpfDnsStep page={page} />;
    case '2-carrier-rules':
      return <CarrierRulesStep page={page} />;
    case '3-message-id':
      return <MessageIdStep page={page} />;
    case '4-restart':
      return <RestartStep page={page} />;
    case '5-send-test':
      return <SendTestStep page={page} />;
    case 'summary':
      return <ChecklistPage page={page} />;
  }
}
