// Catches a page that cannot be drawn: says so, what is kept, and offers to open it again. Nothing of the case is lost.
import { Component, type ReactNode } from 'react';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Button } from '../ui/Button.tsx';
import { useUi } from '../ui/ui-context.ts';
import './PageBoundary.css';

interface State {
  readonly error: Error | null;
}

export class PageBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <BrokenPage error={error} onOpenAgain={() => this.setState({ error: null })} />;
  }
}

function BrokenPage({ error, onOpenAgain }: { readonly error: Error; readonly onOpenAgain: () => void }) {
  const { say } = useUi();
  return (
    <main className="sheet broken-page" id="main" tabIndex={-1}>
      <h1>{say('pageBroken')}</h1>
      <p>{say('pageBrokenNext')}</p>
      <div className="broken-page__actions">
        <Button label={say('openAgain')} onPress={onOpenAgain} />
        <CopyButton
          text={`${error.message}\n${error.stack ?? ''}`}
          what={say('copyRecord')}
          label={say('copyRecord')}
        />
      </div>
    </main>
  );
}
