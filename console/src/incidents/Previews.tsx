import type { Incident } from '#domain/incident.ts';
import { Said } from '../customer/Foreign.tsx';
import { LANGUAGE } from '../vocabulary.ts';

/** The notice as those who asked will read it, by language. */
export const Previews = ({ previews }: Pick<Incident, 'previews'>) => (
  <dl className="previews">
    {previews.map(({ lang, text }) => (
      <div key={lang}>
        <dt>{LANGUAGE[lang]}</dt>
        <dd>
          <Said text={text} lang={lang} />
        </dd>
      </div>
    ))}
  </dl>
);
