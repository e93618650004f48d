// What every screen is made of.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Result, Status } from 'huong';
import { EngineFailed, Refused } from '../engine/client';
import { type Key, t } from '../i18n';
import { back } from '../route';
import type { Load } from '../state/ask';
import { missingOf, Said } from './text';

export interface Problem {
  field: string;
  text: string;
}

export function Page({ title, hint, before, wide, problems = [], children }: {
  title: ComponentChildren;
  hint?: ComponentChildren;
  before?: string;
  wide?: boolean;
  problems?: Problem[];
  children: ComponentChildren;
}): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = `${heading.current?.textContent ?? ''} · ${t('name')}`;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    if (problems.length > 0) summary.current?.focus();
  }, [problems]);
  return (
    <main id="main" class={wide ? 'page wide' : 'page'}>
      {before !== undefined && (
        <a class="back" href={`#${before}`} onClick={(event) => { event.preventDefault(); back(before); }}>{t('back')}</a>
      )}
      {problems.length > 0 && (
        <div class="faults" role="alert" tabIndex={-1} ref={summary}>
          <h2>{t('summary.faults')}</h2>
          <ul>
            {problems.map((problem) => (
              <li><a href={`#${problem.field}`} onClick={(event) => { event.preventDefault(); document.getElementById(problem.field)?.focus(); }}>{problem.text}</a></li>
            ))}
          </ul>
        </div>
      )}
      <h1 tabIndex={-1} ref={heading}>{title}</h1>
      {hint && <p class="hint" id="hint">{hint}</p>}
      {children}
    </main>
  );
}

export const Next = ({ label }: { label?: string }): JSX.Element => <button type="submit" class="button">{label ?? t('next')}</button>;

export function Form({ onNext, children }: { onNext: () => void; children: ComponentChildren }): JSX.Element {
  return <form noValidate onSubmit={(event) => { event.preventDefault(); onNext(); }}>{children}</form>;
}

export function Pick({ name, legend, options, value, onPick, many }: {
  name: string;
  legend: string;
  options: { value: string; label: ComponentChildren; hint?: ComponentChildren }[];
  value: string | string[] | undefined;
  onPick: (value: string) => void;
  many?: boolean;
}): JSX.Element {
  const on = (one: string) => (Array.isArray(value) ? value.includes(one) : value === one);
  return (
    <fieldset class="picks" id={name} tabIndex={-1}>
      <legend class="hidden">{legend}</legend>
      {options.map((option) => (
        <label class="pick">
          <input type={many ? 'checkbox' : 'radio'} name={name} value={option.value} checked={on(option.value)} onChange={() => onPick(option.value)} />
          <span>{option.label}{option.hint && <small>{option.hint}</small>}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function Field({ id, label, hint, fault, echo, children }: {
  id: string;
  label: ComponentChildren;
  hint?: ComponentChildren;
  fault?: string | undefined;
  echo?: ComponentChildren;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div class={fault ? 'field wrong' : 'field'}>
      <label for={id}>{label}</label>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      {fault && <p class="fault" id={`${id}-fault`}>{fault}</p>}
      {children}
      <p class="echo" aria-live="polite">{echo}</p>
    </div>
  );
}

/** Boxes for a month or a day, as papers write them. */
export function Boxes({ id, legend, hint, fault, value, onInput, parts, echo }: {
  id: string;
  legend: ComponentChildren;
  hint?: ComponentChildren;
  fault?: string | undefined;
  value: string[];
  onInput: (value: string[]) => void;
  parts: ('day' | 'month' | 'year')[];
  echo?: ComponentChildren;
}): JSX.Element {
  return (
    <fieldset class={fault ? 'field boxes wrong' : 'field boxes'} aria-describedby={fault ? `${id}-fault` : undefined}>
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      {fault && <p class="fault" id={`${id}-fault`}>{fault}</p>}
      <div class="row">
        {parts.map((part, i) => (
          <label class={`box ${part}`}>
            <span>{t(part)}</span>
            <input id={i === 0 ? id : undefined} type="text" inputMode="numeric" autocomplete="off" maxLength={part === 'year' ? 4 : 2}
              aria-invalid={fault ? 'true' : undefined} value={value[i] ?? ''}
              onInput={(event) => onInput(parts.map((_, j) => (j === i ? event.currentTarget.value : (value[j] ?? ''))))} />
          </label>
        ))}
      </div>
      {echo && <p class="echo" aria-live="polite">{echo}</p>}
    </fieldset>
  );
}

const TONE: Record<Status, string> = {
  granted: 'good', 'not-yet': 'later', pending: 'waits', refused: 'none', lapsed: 'none', unknown: 'open',
};
const MARK: Record<Status, string> = { granted: '✓', 'not-yet': '…', pending: '⏸', refused: '–', lapsed: '–', unknown: '?' };

export function Badge({ status, missing, from }: { status: Status; missing?: string | number | undefined; from?: string | undefined }): JSX.Element {
  const key: Key = missing && (status === 'not-yet' || status === 'refused') ? `status.${status}.missing`
    : status === 'not-yet' && !from ? 'status.not-yet.short' : `status.${status}`;
  return <span class={`badge ${TONE[status]}`}><span aria-hidden="true">{MARK[status]} </span>{t(key, { n: missing ?? 0 })}</span>;
}
export const BadgeOf = ({ result, other }: { result: Result; other?: Result }): JSX.Element =>
  other && other.status !== result.status
    ? <span class="badge open"><span aria-hidden="true">? </span>{t('status.depends')}</span>
    : <Badge status={result.status} missing={missingOf(result, other)} from={result.from} />;

/** Waits, shows what went wrong with the way out, or the answer. */
export function Loaded<T>({ load, children }: { load: Load<T>; children: (value: T) => ComponentChildren }): JSX.Element {
  if (load.state === 'waiting') return <p class="waiting" role="status">{t('wait')}</p>;
  if (load.state === 'failed') return <Trouble cause={load.cause} again={load.again} />;
  return <>{children(load.value)}</>;
}

export function Trouble({ cause, again }: { cause: unknown; again: () => void }): JSX.Element {
  if (cause instanceof Refused) {
    return (
      <div class="faults" role="alert">
        <h2>{t('check.faults')}</h2>
        <ul>{cause.faults.map((fault) => <li><Said text={fault.what} />{fault.fix.vi && <> — <Said text={fault.fix} /></>}</li>)}</ul>
        <p><a href="#/check">{t('result.check')}</a></p>
      </div>
    );
  }
  return (
    <div class="faults" role="alert">
      <p>{t('failed')}</p>
      {!(cause instanceof EngineFailed) && <p class="small">{String(cause)}</p>}
      {cause instanceof EngineFailed && cause.message && <p class="small">{cause.message}</p>}
      <button type="button" class="button quiet" onClick={again}>{t('retry')}</button>
    </div>
  );
}

export function Fold({ title, children, open }: { title: ComponentChildren; children: ComponentChildren; open?: boolean }): JSX.Element {
  return <details class="fold" open={open}><summary>{title}</summary><div>{children}</div></details>;
}
