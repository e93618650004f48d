// W-S13: what to do, in order, with papers, offices and days; and the days for the phone's calendar.
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TodoList } from 'huong';
import { ask } from '../engine/client';
import { countryName, hear, sayDay, sayMonth, t } from '../i18n';
import { answers, asOf, eventOf } from '../state/answers';
import { caseText } from '../state/case';
import { download } from '../state/keep';
import { addMonths } from '../state/months';
import { Badge, Fold, Loaded, Page } from '../ui/parts';
import { foreign, Said } from '../ui/text';
import { About, Law, useOutcome, useTodo } from './outcome';

type Thing = TodoList['todo'][number];
const PHASES = ['before-departure', 'left', 'abroad', 'on-return', 'claim', 'joining'] as const;
/** Who has left a country reads neither "before you fly" nor "from abroad" about it. */
const phaseOf = ({ phase, country }: Thing): (typeof PHASES)[number] =>
  (phase === 'before-departure' || phase === 'abroad') && (eventOf('departure', { country })?.on ?? '9') <= asOf() ? 'left' : phase;

/** What both ends of a guess ask for; a thing that only one asks for may be needed. */
export function allThings({ low, high }: { low: TodoList; high: TodoList }): Thing[] {
  const seen = new Set(low.todo.map((thing) => thing.id));
  return [...low.todo, ...high.todo.filter((thing) => !seen.has(thing.id))];
}

export function Deadline({ thing }: { thing: Thing }): JSX.Element | null {
  if (!thing.deadline && !thing.deadline_unknown && !thing.deadline_text) return null;
  return (
    <div>
      <dt>{t(thing.deadline || thing.deadline_unknown ? 'todo.deadline' : 'todo.term')}</dt>
      <dd>
        {thing.deadline && <strong class={thing.passed ? 'passed' : ''}>{sayDay(thing.deadline)}{thing.passed && ` – ${t('todo.passed')}`}</strong>}
        {thing.deadline_unknown && <Said text={thing.deadline_unknown} country={thing.country} />}
        {thing.deadline_text && <span class="block small"><Said text={thing.deadline_text} country={thing.country} /></span>}
      </dd>
    </div>
  );
}

function ThingCard({ thing, n }: { thing: Thing; n: number }): JSX.Element {
  const { country } = thing;
  return (
    <li class="card thing">
      <h3><span class="n">{n}.</span> <Said text={thing.label} country={country} /></h3>
      <p class="paid-who"><span class={`flag f${country}`} aria-hidden="true" />{countryName(country)}{thing.status && <> · <Badge status={thing.status} from={thing.from} />{thing.from && <> {t('from.month', { month: sayMonth(thing.from) })}</>}</>}</p>
      {thing.applies === 'maybe' && thing.why && <p class="notice">{foreign(t('todo.applies.maybe', { why: hear(thing.why) }), country)}</p>}
      <dl class="summary">
        <Deadline thing={thing} />
        {(thing.opens || thing.opens_unknown) && <div><dt>{t('todo.opens')}</dt><dd>{thing.opens ? sayDay(thing.opens) : <Said text={thing.opens_unknown} country={country} />}</dd></div>}
        <div><dt>{t('todo.office')}</dt><dd><Said text={thing.office} country={country} /></dd></div>
        {thing.takes && <div><dt>{t('todo.takes')}</dt><dd><Said text={thing.takes} country={country} /></dd></div>}
      </dl>
      {thing.papers.length > 0 && (
        <>
          <h4>{t('todo.papers')}</h4>
          <ul class="papers">
            {thing.papers.map((paper) => (
              <li><Said text={paper.paper} country={country} />{paper.form && <> ({foreign(t('todo.form', { form: paper.form }), country)})</>}{paper.applies === 'maybe' && <span class="tag">{t('todo.maybe')}</span>}</li>
            ))}
          </ul>
        </>
      )}
      {thing.say && <p class="say"><strong>{t('todo.say')}:</strong> <Said text={thing.say} country={country} /></p>}
      {thing.notes.map((note) => <p class="small"><strong>{t('todo.notes')}:</strong> <Said text={note} country={country} /></p>)}
      <Fold title={t('todo.law')}>
        <p><Law cite={thing.cite} country={country} /></p>
        <p class="small">{t('grade')}: {t(`grade.${thing.grade}`)}{thing.checked && <>, {t('todo.checked', { day: sayDay(thing.checked) })}</>}</p>
      </Fold>
    </li>
  );
}

/** Not to be done within a year: read when the time comes. */
export const isLate = (thing: Thing): boolean => (thing.opens ?? thing.from ?? '').slice(0, 7) > addMonths(asOf().slice(0, 7), 12);

function Things({ list, from }: { list: Thing[]; from: number }): JSX.Element {
  let n = from;
  return (
    <>
      {PHASES.map((phase) => {
        const now = list.filter((thing) => phaseOf(thing) === phase);
        return now.length > 0 && (
          <section>
            <h2>{t(`todo.${phase}`)}</h2>
            <ol class="cards">{now.map((thing) => <ThingCard thing={thing} n={++n} />)}</ol>
          </section>
        );
      })}
    </>
  );
}

function Undecided({ ids }: { ids: string[] }): JSX.Element {
  const outcome = useOutcome();
  const results = outcome.state === 'here' ? outcome.value.go.low.results.filter(({ id }) => ids.includes(id)) : [];
  return (
    <>
      {results.map(({ id, label, country }) => (
        <p>{foreign(t('todo.undecided', { what: hear(label) }), country)} <a href={`#/why/${id}`}>{t('result.why')}<span class="hidden"> {hear(label)}</span></a></p>
      ))}
    </>
  );
}

const openFolds = (): void => document.querySelectorAll('details').forEach((one) => { one.open = true; });

export function TodoScreen(): JSX.Element {
  const load = useTodo();
  useEffect(() => {
    addEventListener('beforeprint', openFolds);
    return () => removeEventListener('beforeprint', openFolds);
  }, []);
  return (
    <Page title={t('todo.title')} before="/result" wide>
      <Loaded load={load}>
        {(value) => {
          const all = allThings(value);
          const soon = all.filter((thing) => !isLate(thing));
          const late = all.filter(isLate);
          const undecided = [...new Set([...value.low.undecided, ...value.high.undecided])];
          return (
            <>
              {all.length === 0 && <p>{t('todo.none')}</p>}
              {all.some((thing) => thing.deadline || thing.opens) && (
                <div class="card no-print">
                  <button type="button" class="button" onClick={async () => {
                    const answer = await ask('calendar', caseText(answers.value, 'low'));
                    if (answer.ok) download(`huong-${asOf()}.ics`, answer.text, 'text/calendar');
                  }}>{t('todo.ics')}</button>
                  <p class="small">{t('todo.ics.hint')}</p>
                  <button type="button" class="button quiet" onClick={() => print()}>{t('todo.print')}</button>
                </div>
              )}
              <Things list={soon} from={0} />
              {late.length > 0 && <Fold title={t('todo.late', { n: late.length })}><Things list={late} from={soon.length} /></Fold>}
              {undecided.length > 0 && <Undecided ids={undecided} />}
              <p class="small">{t('todo.forms')}</p>
            </>
          );
        }}
      </Loaded>
      <About />
    </Page>
  );
}
