import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { say } from '../messages/say.ts';

interface Props {
  readonly children: ReactNode;
}

/** Shows a page instead of nothing when a view breaks; what was saved is safe in the library. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <section className="stopped" role="alert">
        <h1>{say('app.thisViewBroke')}</h1>
        <p>{say('app.everythingThatWasSavedIs')}</p>
        <div className="row">
          <Button look="primary" onPress={() => this.setState({ broken: false })}>
            {say('app.showTheViewAgain')}
          </Button>
        </div>
      </section>
    );
  }
}
