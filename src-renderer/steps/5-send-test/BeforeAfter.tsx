// The same checks before and after, side by side; only what changed stands out.
import type { SendView } from '../../../src-main/contract/view/send.ts';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import './BeforeAfter.css';

export function BeforeAfter({ rows }: { readonly rows: SendView['beforeAfter'] }) {
  const { say } = useUi();
  if (rows.length === 0) return null;
  return (
    <Section title={say('sendBeforeAfter')} caption={say('sendBeforeAfterCaption')}>
      <table className="before-after">
        <thead>
          <tr>
            <th scope="col">{say('sendCheck')}</th>
            <th scope="col">{say('sendBefore')}</th>
            <th scope="col">{say('sendAfter')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place} className={row.changed ? 'before-after__changed' : undefined}>
              <th scope="row">{display(row.title)}</th>
              <td>
                <StatusMark mark={row.before} />
              </td>
              {row.lookAgain === undefined ? (
                <>
                  <td>
                    <StatusMark mark={row.after} />
                  </td>
                  <td className="before-after__word">{say(row.changed ? 'sendChanged' : 'sendSame')}</td>
                </>
              ) : (
                rows[place - 1]?.lookAgain !== row.lookAgain && (
                  <td colSpan={2} rowSpan={sameFrom(rows, place)} className="before-after__open">
                    <StatusMark mark={row.after} />
                    <p className="before-after__word">{say('sendLookAgain', { way: row.lookAgain })}</p>
                  </td>
                )
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** How many rows from this one on are open for the same reason: they share one cell. */
function sameFrom(rows: SendView['beforeAfter'], place: number): number {
  const end = rows.findIndex((row, at) => at > place && row.lookAgain !== rows[place]?.lookAgain);
  return (end < 0 ? rows.length : end) - place;
}
