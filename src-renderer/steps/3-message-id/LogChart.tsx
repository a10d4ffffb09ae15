// One provider over time: delivered, deferred and refused mails stacked, told apart by pattern as well as colour, with
// the same figures as a table.
import type { MaillogView } from '../../../src-main/contract/view/maillog.ts';
import { useId } from 'react';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import './LogChart.css';

const height = 110;
const kinds = ['sent', 'deferred', 'bounced'] as const;

export function LogChart({ carrier }: { readonly carrier: MaillogView['carriers'][number] }) {
  const { say, language } = useUi();
  const patternId = useId();
  const number = new Intl.NumberFormat(language);
  const { slots } = carrier;
  const highest = Math.max(1, ...slots.map((slot) => slot.sent + slot.deferred + slot.bounced));
  const step = 1000 / Math.max(1, slots.length);
  const words = { sent: say('logSent'), deferred: say('logDeferred'), bounced: say('logBounced') } as const;
  const first = slots[0]?.label ?? '';
  const last = slots.at(-1)?.label ?? '';
  return (
    <figure className="log-chart">
      <figcaption className="log-chart__head">
        <span className="log-chart__title">{say('chartTitle', { carrier: carrier.name })}</span>
        <span className="log-chart__legend" aria-hidden="true">
          {kinds.map((kind) => (
            <span key={kind} className="log-chart__key">
              <svg width="22" height="12">
                <rect width="22" height="12" rx="2" className={`log-chart__${kind}`} />
                {kind !== 'sent' && (
                  <rect width="22" height="12" rx="2" fill={`url(#${patternId}-${kind})`} />
                )}
              </svg>
              {words[kind]}
            </span>
          ))}
        </span>
      </figcaption>
      <svg
        className="log-chart__picture"
        viewBox={`0 0 1000 ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={say('chartTitle', { carrier: carrier.name })}
      >
        <defs>
          <pattern id={`${patternId}-deferred`} width="8" height="8" patternUnits="userSpaceOnUse">
            <path d="M2 0v8" className="log-chart__stripe" />
          </pattern>
          <pattern id={`${patternId}-bounced`} width="8" height="8" patternUnits="userSpaceOnUse">
            <path d="M0 8L8 0M-2 2L2 -2M6 10L10 6" className="log-chart__stripe" />
          </pattern>
        </defs>
        {slots.map((slot, place) => {
          let top = height;
          return kinds.map((kind) => {
            const size = (slot[kind] / highest) * (height - 4);
            if (size === 0) return null;
            top -= size;
            const box = { x: place * step + step * 0.1, y: top, width: step * 0.8, height: size };
            return (
              <g key={`${place} ${kind}`}>
                <rect {...box} className={`log-chart__${kind}`} />
                {kind !== 'sent' && <rect {...box} fill={`url(#${patternId}-${kind})`} />}
              </g>
            );
          });
        })}
      </svg>
      <div className="log-chart__axis" aria-hidden="true">
        <span>{display(first)}</span>
        <span>{display(last)}</span>
      </div>
      <details className="log-chart__table">
        <summary>{say('chartTable', { carrier: carrier.name })}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('chartTime')}</th>
              {kinds.map((kind) => (
                <th key={kind} scope="col" className="table__number">
                  {words[kind]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {slots.map((slot, place) => (
              <tr key={place}>
                <th scope="row">{display(slot.label)}</th>
                {kinds.map((kind) => (
                  <td key={kind} className="table__number">
                    {number.format(slot[kind])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
