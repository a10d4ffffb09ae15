// STEP 2.
import type { PageView } from '../../../src-main/contract/view.ts';
import { Verdict } from '../../ui/Verdict.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { PageFrame } from '../../wizard/PageFrame.tsx';
import { useWizard } from '../../wizard/wizard-context.ts';

export function CarrierRulesStep({ page }: { readonly page: PageView }) {
  const { say } = useUi();
  const { go } = useWizard();
  return (
    <PageFrame
      page={page}
      screen={page.id}
      primary={{ label: say('goToSummary'), onPress: () => go({ to: 'next' }) }}
    >
      <Verdict {...page} />
    </PageFrame>
  );
}
