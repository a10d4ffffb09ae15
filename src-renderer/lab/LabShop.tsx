// Buying in the made-up shop, and what each practice phone got.
import { IconShoppingCart } from '@tabler/icons-react';
import type { Arrival } from '../../src-main/contract/answers.ts';
import type { LabView } from '../../src-main/contract/view/lab.ts';
import type { StatusKind } from '../../src-main/contract/view/mark.ts';
import { call, useWork } from '../todoku.ts';
import { Button } from '../ui/Button.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { useUi } from '../ui/ui-context.ts';
import { display } from '../wording/format.ts';
import type { LabelKey } from '../wording/labels.ts';

const outcomes: Readonly<Record<Arrival, readonly [StatusKind, LabelKey]>> = {
  inbox: ['ok', 'labInbox'],
  'spam-folder': ['warn', 'labSpam'],
  'warning-banner': ['warn', 'labBanner'],
  nothing: ['bad', 'labNothing'],
  bounced: ['bad', 'labBounced'],
  unknown: ['wait', 'labUnknown'],
};

export function LabShop({ lab }: { readonly lab: LabView }) {
  const { say } = useUi();
  const buying = useWork('lab.buy') !== null;
  return (
    <>
      <h3 className="lab__heading">{say('labShop')}</h3>
      <p className="mono lab__words">{lab.shop.domain}</p>
      <Button
        look="practice"
        label={buying ? say('labBuying') : say('labBuy')}
        busy={buying}
        icon={<IconShoppingCart stroke={1.75} aria-hidden />}
        onPress={() => void call('lab.buy', {})}
      />
      <h3 className="lab__heading">{say('labPhone')}</h3>
      <div aria-live="polite">
        {lab.orders.length === 0 && <p className="lab__words">{say('labNoOrders')}</p>}
        {lab.orders.slice(0, 3).map((order) => (
          <div key={order.number} className="lab__order">
            <p className="lab__order-title">{say('labOrder', { number: order.number })}</p>
            <ul>
              {order.mails.map((mail, place) => {
                const [kind, label] = outcomes[mail.outcome];
                return (
                  <li key={`${mail.carrier} ${place}`} className="lab__mail">
                    <span className="lab__carrier">{display(mail.name)}</span>
                    <StatusMark mark={{ kind, word: say(label) }} />
                    {mail.reply !== '' && (
                      <span className="lab__reply mono">{say('labReply', { reply: mail.reply })}</span>
                    )}
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </div>
    </>
  );
}
