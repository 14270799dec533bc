import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';

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
        <h1>This view broke</h1>
        <p>Everything that was saved is still in the library. Go on here, or open another view.</p>
        <div className="row">
          <Button look="primary" onPress={() => this.setState({ broken: false })}>
            Show the view again
          </Button>
        </div>
      </section>
    );
  }
}
