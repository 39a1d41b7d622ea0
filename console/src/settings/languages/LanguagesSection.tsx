import Badge from '@cloudscape-design/components/badge';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import type { LanguageSetting, LanguagesView } from '#domain/settingsView.ts';
import { Said } from '../../customer/Foreign.tsx';
import { LANGUAGE } from '../../vocabulary.ts';
import { capital } from '../../words/capital.ts';
import { kindWords } from '../kindWords.ts';
import { Loaded } from '../Loaded.tsx';
import { useSettings } from '../settingsApi.ts';
import { useAsked } from '../useAsked.ts';
import { LANGUAGES } from '../words.ts';

type Sample = LanguageSetting['samples'][number];

const sampleWords = (kind: Sample['kind']): string =>
  kind === 'ask' || kind === 'miss' || kind === 'unavailable' ? LANGUAGES.kind[kind] : kindWords(kind);

const Samples = ({ samples, lang }: Pick<LanguageSetting, 'samples' | 'lang'>) => (
  <dl className="samples">
    {samples.map(({ kind, text }) => (
      <div key={kind}>
        <dt className="quiet">{sampleWords(kind)}</dt>
        <dd>
          <Said text={text} lang={lang} />
        </dd>
      </div>
    ))}
  </dl>
);

const OneLanguage = ({ setting, view }: { setting: LanguageSetting; view: LanguagesView }) => {
  const { lang, policies, samples } = setting;
  return (
    <ExpandableSection
      variant="container"
      headingTagOverride="h2"
      defaultExpanded={lang === view.language}
      headerText={capital(LANGUAGE[lang])}
      headerDescription={LANGUAGES.policies(policies, view.policies)}
      headerInfo={lang === view.language ? <Badge color="blue">{LANGUAGES.own}</Badge> : undefined}
    >
      <Samples samples={samples} lang={lang} />
    </ExpandableSection>
  );
};

/** In which languages customers are answered, and what becomes of one who writes in another. */
export const LanguagesSection = ({ brand }: { brand: string }) => {
  const asked = useAsked<LanguagesView>(useSettings(brand).languages);
  return (
    <Loaded asked={asked}>
      {(view) => (
        <div className="stack">
          <p className="quiet">{LANGUAGES.writesHint}</p>
          {view.languages.map((setting) => (
            <OneLanguage key={setting.lang} setting={setting} view={view} />
          ))}
          <Container header={<Header variant="h2">{LANGUAGES.other}</Header>}>
            <p>{LANGUAGES.otherSays(LANGUAGE[view.language])}</p>
          </Container>
        </div>
      )}
    </Loaded>
  );
};
