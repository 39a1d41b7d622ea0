import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { Component, type ReactNode } from 'react';
import { TROUBLE } from './words.ts';

/** In place of a page that broke: what to do about it. What was typed is in the tab's storage. */
const Broken = () => (
  <main className="frame-note">
    <Alert
      type="error"
      header={TROUBLE.crashTitle}
      action={<Button onClick={() => location.reload()}>{TROUBLE.reload}</Button>}
    >
      {TROUBLE.crash}
    </Alert>
  </main>
);

interface Props {
  /** Whoever goes elsewhere leaves what broke behind. */
  place: string;
  children: ReactNode;
}

/** Keeps what breaks in one page from taking the rest along. React itself tells the browser's console of it. */
export class Crash extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidUpdate({ place }: Props): void {
    if (this.state.broken && place !== this.props.place) this.setState({ broken: false });
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
