import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { ReactNode } from 'react';

interface Props {
  title: ReactNode;
  description?: ReactNode;
  /** Beside the title: how it stands, or what can be done. */
  actions?: ReactNode;
  /** For tests to find it by. */
  name: string;
  children: ReactNode;
}

/** A box beside the conversation; closer than Cloudscape's own, so that more of them are seen at once. */
export const Panel = ({ title, description, actions, name, children }: Props) => (
  <Container
    data-testid={name}
    disableHeaderPaddings
    disableContentPaddings
    header={
      <div className="panel-head">
        <Header variant="h3" headingTagOverride="h2" description={description} actions={actions}>
          {title}
        </Header>
      </div>
    }
  >
    <div className="panel-body">{children}</div>
  </Container>
);
