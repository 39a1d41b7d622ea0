import type { ServiceLevels } from '#domain/sla/serviceLevels.ts';
import { DELETED, PRIORITY, THANKS, TOPIC } from '../../levelsVocabulary.ts';
import { LEVELS, ruleWords } from './words.ts';

/** What makes a thread more or less pressing. */
export const Priorities = ({ priorities }: Pick<ServiceLevels, 'priorities'>) => (
  <section className="levels-part" aria-labelledby="levels-priorities">
    <h2 id="levels-priorities">{LEVELS.priorities}</h2>
    <p className="quiet">{priorities.length === 0 ? LEVELS.noRules : LEVELS.firstRule}</p>
    <ol className="levels-rules">
      {priorities.map((rule) => {
        const words = ruleWords(rule);
        return (
          <li key={words}>
            <strong>{PRIORITY[rule.priority]}</strong> {LEVELS.when} {words}
          </li>
        );
      })}
    </ol>
  </section>
);

/** What the brand owes by itself, and what becomes of what it promised. */
export const Promises = ({
  promises: { rules, update, escalateSeconds },
}: Pick<ServiceLevels, 'promises'>) => (
  <section className="levels-part" aria-labelledby="levels-promises">
    <h2 id="levels-promises">{LEVELS.promises}</h2>
    {rules.map(({ asked, withinSeconds }) => (
      <p key={asked.join()}>
        {LEVELS.promised(
          asked.map((one) => TOPIC[one]),
          withinSeconds,
        )}
      </p>
    ))}
    <p>{LEVELS.midway(update.fromSeconds, update.window)}</p>
    <p>{LEVELS.escalate(escalateSeconds)}</p>
  </section>
);

/** What stops a clock, and what never starts one. */
export const Answers = ({ levels: { automatic, thanks, deleted } }: { levels: ServiceLevels }) => (
  <section className="levels-part" aria-labelledby="levels-answers">
    <h2 id="levels-answers">{LEVELS.answers}</h2>
    <p>{LEVELS.onlySent}</p>
    {automatic.texts.length > 0 && (
      <>
        <p>{LEVELS.automatic(automatic.stopClock)}</p>
        <ul className="levels-dates">
          {automatic.texts.map((text) => (
            <li key={text} className="said" dir="auto">
              {text}
            </li>
          ))}
        </ul>
      </>
    )}
    <p>{THANKS[thanks]}</p>
    <p>{DELETED[deleted]}</p>
  </section>
);

/** Alarms that are of no single clock, and the question afterwards. */
export const Others = ({ levels: { stuckSeconds, backlog, satisfaction } }: { levels: ServiceLevels }) => (
  <section className="levels-part" aria-labelledby="levels-others">
    <h2 id="levels-others">{LEVELS.others}</h2>
    <p>{LEVELS.stuck(stuckSeconds.draft, stuckSeconds.reply, stuckSeconds.action)}</p>
    <p>{LEVELS.backlog(backlog.threads, backlog.oldestSeconds)}</p>
    <p>{satisfaction === undefined ? LEVELS.asksNobody : LEVELS.asksHow(satisfaction.afterSeconds)}</p>
  </section>
);
