import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { FileKind } from '#domain/settingsView.ts';
import { useMay } from '../../desk.ts';
import { FILES, SETTINGS } from '../words.ts';
import { CheckForm } from './CheckForm.tsx';

interface Props {
  brand: string;
  kind: FileKind;
}

/** What is wrong with a file that is to be published; nothing is stored. */
export const CheckFile = ({ brand, kind }: Props) => {
  const may = useMay(brand);
  return (
    <Container
      data-testid="check-file"
      header={
        <Header variant="h2" description={FILES.hint}>
          {FILES.title}
        </Header>
      }
    >
      {may('try') ? <CheckForm brand={brand} kind={kind} /> : <p className="quiet">{SETTINGS.mayNotTry}</p>}
    </Container>
  );
};
