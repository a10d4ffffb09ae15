// STEP 3: which of its screens is shown. Once a mail was read the step opens at its cause.
import type { PageView } from '../../../src-main/contract/view/page.ts';
import { useCase, useWizard } from '../../wizard/wizard-context.ts';
import { Bounces } from './Bounces.tsx';
import { Cause } from './Cause.tsx';
import { Fix } from './Fix.tsx';
import { HandOver } from './HandOver.tsx';
import { Maillog } from './Maillog.tsx';
import { Server } from './Server.tsx';

export function MessageIdStep({ page }: { readonly page: PageView }) {
  const { message } = useCase();
  const { place } = useWizard();
  const part = place.at === 'page' ? place.part : 'main';
  const mail = message.mails.find((one) => one.role === 'shop');
  if (part === 'bounces') return <Bounces page={page} message={message} />;
  if (part === 'maillog') return <Maillog page={page} message={message} />;
  if (part === 'server') return <Server page={page} message={message} />;
  if (part === 'fix') return <Fix page={page} message={message} />;
  if (part === 'hand-over' || mail === undefined) return <HandOver page={page} message={message} />;
  return <Cause page={page} message={message} mail={mail} />;
}
