// The invented phone of the practice lab: what its mail box shows after the last practice order.
import { IconDeviceMobile } from '@tabler/icons-react';
import type { CarrierId } from '../../../src-main/contract/answers.ts';
import type { LabView } from '../../../src-main/contract/view/lab.ts';
import { useUi } from '../../ui/ui-context.ts';
import './PracticePhone.css';

export function PracticePhone({ lab, carrier }: { readonly lab: LabView; readonly carrier: CarrierId }) {
  const { say } = useUi();
  const order = lab.orders[0];
  const mail = order?.mails.find((one) => one.carrier === carrier);
  const subject = say('sendPhoneMail', { number: order?.number ?? 0 });
  const words = ((): string => {
    switch (mail?.outcome) {
      case undefined:
        return say('sendPhoneNoOrder');
      case 'inbox':
        return subject;
      case 'spam-folder':
        return say('sendPhoneSpam') + subject;
      case 'warning-banner':
        return say('sendPhoneWarned') + subject;
      case 'bounced':
        return `${say('sendPhoneEmpty')}。${say('sendPhoneBounce')}`;
      case 'nothing':
      case 'unknown':
        return say('sendPhoneEmpty');
    }
  })();
  return (
    <div className="practice-phone">
      <IconDeviceMobile size={20} stroke={1.75} aria-hidden />
      <div>
        <p className="practice-phone__title">{say('sendPhone')}</p>
        <p>{words}</p>
      </div>
    </div>
  );
}
