// W-S14: who pays when work is lost, somebody is hurt or ill, a child comes, somebody dies; and where no agreement helps.
import type { JSX } from 'preact';
import type { Result } from 'huong';
import type { Scope } from '../engine/scopes';
import { countryName, first, hear, t } from '../i18n';
import { answers, countryOf } from '../state/answers';
import { isContribution, type Pair, pairs, scopesOf, useAnswer } from '../state/ask';
import { BadgeOf, Fold, Loaded, Page } from '../ui/parts';
import { foreign, Headline, Said, sayAmount, sayPer } from '../ui/text';
import { About, isMain, Law, useOutcome, Warnings } from './outcome';

const BRANCHES = ['health', 'unemployment', 'work-injury', 'sickness', 'maternity', 'survivors', 'funeral', 'disability', 'support', 'training'];
const branchName = (branch: string): string => t(first(`branch.${branch}`, 'branch.support'));

/** Branches that an agreement may leave out; those of old age and death go by other names too. */
const APART = ['health', 'unemployment', 'work-injury', 'sickness', 'maternity'];

/** Of the agreements, those with another country of this life. */
function ofThisLife(all: Scope[]): Scope[] {
  const { nationality, rows, plans } = answers.value;
  const mine = new Set([nationality, ...[...rows, ...plans].map((row) => countryOf(row.scheme))]);
  return all.filter(({ parties }) => parties.filter((party) => mine.has(party)).length > 1);
}

const leftOut = (list: Scope[], { country, branch }: Result): Scope[] =>
  list.filter(({ branches }) => branch !== undefined && APART.includes(branch) && branches[country]?.includes(branch) === false);

export function CoverScreen(): JSX.Element {
  const load = useOutcome();
  const scopes = useAnswer(scopesOf, 'scopes');
  const known = scopes.state === 'here' ? ofThisLife(scopes.value) : [];
  return (
    <Page title={t('cover.title')} hint={t('cover.lead')} before="/result" wide>
      <Loaded load={load}>
        {({ go }) => {
          const all = pairs(go).filter(({ low }) => !isContribution(low) && !isMain(low));
          const branches = [...new Set([...BRANCHES, ...all.map(({ low }) => low.branch ?? '')])].filter((branch) => all.some(({ low }) => low.branch === branch));
          return (
            <>
              {branches.map((branch) => (
                <section>
                  <h2>{branchName(branch)}</h2>
                  <ul class="cards two">
                    {all.filter(({ low }) => low.branch === branch).map((pair) => <CoverCard pair={pair} out={leftOut(known, pair.low)} />)}
                  </ul>
                </section>
              ))}
              <section class="card"><p>{t('cover.tell')}</p><p><a href="#/event">{t('cover.add')}</a></p></section>
              {known.map((one) => <ScopeOf scope={one} />)}
              <Warnings list={go.low.warnings} />
            </>
          );
        }}
      </Loaded>
      <About />
    </Page>
  );
}

function ScopeOf({ scope: { label, branches, cite, grade, note } }: { scope: Scope }): JSX.Element {
  return (
    <Fold title={<Said text={label} />}>
      <dl class="summary">
        {Object.entries(branches).map(([country, list]) => <div><dt>{t('cover.in', { country: countryName(country) })}</dt><dd>{list.map(branchName).join(', ')}</dd></div>)}
      </dl>
      {note && <p><Said text={note} /></p>}
      <Law cite={cite} />
      <p class="small">{t('grade')}: {t(`grade.${grade}`)}</p>
    </Fold>
  );
}

function CoverCard({ pair: { low, high }, out }: { pair: Pair; out: Scope[] }): JSX.Element {
  const { country } = low;
  const amount = low.amount && sayAmount(low.amount, high.amount);
  return (
    <li class="card right">
      <p class="paid-who"><span class={`flag f${country}`} aria-hidden="true" />{countryName(country)}</p>
      <h3><Said text={low.label} country={country} /></h3>
      <p><BadgeOf result={low} other={high} /></p>
      {amount && <p class="paid-amount"><strong>{amount}</strong> <span>{sayPer(low.amount)}</span></p>}
      <Headline low={low} high={high} />
      {low.payer && <p class="small">{foreign(t('result.payer', { who: hear(low.payer) }), country)}</p>}
      {out.map(({ label }) => <p class="small">{t('cover.out', { what: hear(label) })}</p>)}
      <p><a class="button quiet small-button" href={`#/why/${low.id}`}>{t('result.why')}<span class="hidden"> {hear(low.label)}</span></a></p>
    </li>
  );
}
