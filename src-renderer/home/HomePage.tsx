// The start.
import { call } from '../todoku.ts';
import { ActionBar } from '../wizard/PageFrame.tsx';

export function HomePage() {
  return (
    <>
      <main className="sheet" id="main" tabIndex={-1} data-region="main" />
      <ActionBar
        primary={{ label: 'x', onPress: () => void call('cases.create', {}) }}
        secondary={[]}
        next=""
        back={null}
      />
    </>
  );
}
