import { Component, type ReactNode, Suspense } from 'react';
import { flash } from '../flash/flashes.ts';
import { TROUBLE } from './words.ts';

interface Props {
  /** In its place until it is there. */
  fallback?: ReactNode;
  /** Whoever opened it may then open it again. */
  onFail?: () => void;
  children: ReactNode;
}

/**
 * What is loaded when somebody needs it, and what the page can do without: where it cannot be shown, a message at the
 * top says so, and the rest stays as it is.
 */
export class Part extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch(): void {
    const reload = { says: TROUBLE.reload, run: () => location.reload() };
    flash({ id: 'part', type: 'error', says: TROUBLE.part, action: reload });
    this.props.onFail?.();
  }

  override render(): ReactNode {
    return this.state.broken ? null : (
      <Suspense fallback={this.props.fallback}>{this.props.children}</Suspense>
    );
  }
}
