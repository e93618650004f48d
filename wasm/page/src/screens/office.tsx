// W-S16 and the sheet of paper: what is taken to the office.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { sayDay, t } from '../i18n';
import { go } from '../route';
import { answers, asOf } from '../state/answers';
import { codeText, download, fileText, fromCode, openText } from '../state/keep';
import { offersOf, useAnswer } from '../state/ask';
import { Field, Fold, Loaded, Page } from '../ui/parts';
import { Said } from '../ui/text';
import { columnsOf, Versus } from './choice';
import { ThreeNumbers, useOutcome, useTodo } from './outcome';
import { allThings, isLate } from './todo';

interface Code {
  text: string;
  cells: boolean[][] | undefined;
}

async function code(): Promise<Code> {
  const text = await codeText();
  const { default: qrcode } = await import('qrcode-generator');
  // As much as a phone's camera still reads from a small screen.
  if (text.length > 1900) return { text, cells: undefined };
  const qr = qrcode(0, 'L');
  qr.addData(text, 'Alphanumeric');
  qr.make();
  const n = qr.getModuleCount();
  return { text, cells: Array.from({ length: n }, (_, y) => Array.from({ length: n }, (_, x) => qr.isDark(y, x))) };
}

function Qr({ cells, label }: { cells: boolean[][]; label: string }): JSX.Element {
  const path = cells.flatMap((line, y) => line.map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : ''))).join('');
  const size = cells.length + 8;
  return <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}><rect width={size} height={size} fill="#fff" /><path d={path} fill="#000" /></svg>;
}

const useCode = () => useAnswer(code, fileText());

export function OfficeScreen(): JSX.Element {
  const load = useCode();
  const todo = useTodo();
  return (
    <Page title={t('office.title')} hint={t('office.lead')} before="/save">
      <Loaded load={load}>
        {({ text, cells }) => cells
          ? <Qr cells={cells} label={t('office.qr', { n: text.length })} />
          : <p class="notice">{t('office.big')} <button type="button" class="link" onClick={() => download(`huong-${asOf()}.json`, fileText(), 'application/json')}>{t('save.file')}</button></p>}
      </Loaded>
      <h2>{t('office.papers')}</h2>
      <Loaded load={todo}>
        {(value) => {
          const all = allThings(value).filter((thing) => thing.country === 'VN' && thing.papers.length > 0 && !isLate(thing));
          if (all.length === 0) return <p>{t('office.nopapers')}</p>;
          return all.map((thing) => (
            <Fold title={<Said text={thing.label} country={thing.country} />} open={all.length === 1}>
              <ul class="papers">{thing.papers.map((paper) => <li><Said text={paper.paper} />{paper.form && ` (${t('todo.form', { form: paper.form })})`}</li>)}</ul>
            </Fold>
          ));
        }}
      </Loaded>
      <OpenCode />
    </Page>
  );
}

/** What a scanner at the office has read. */
function OpenCode(): JSX.Element {
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  return (
    <Fold title={t('open.title')}>
      <form noValidate onSubmit={async (event) => {
        event.preventDefault();
        const content = await fromCode(text.trim()).catch(() => '');
        if (openText(content)) go('/check');
        else setFault(t('open.bad'));
      }}>
        <Field id="code" label={t('open.qr')} fault={fault}>
          <textarea id="code" rows={3} spellcheck={false} autocomplete="off" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </Field>
        <button type="submit" class="button quiet">{t('save.open')}</button>
      </form>
    </Fold>
  );
}

/** R1: one sheet of A4, without a name. */
export function PrintScreen(): JSX.Element {
  const load = useOutcome();
  const todo = useTodo();
  const qr = useCode();
  const all = answers.value;
  return (
    <Page title={t('print.title')} before="/save" wide>
      <p class="no-print"><button type="button" class="button" onClick={() => print()}>{t('save.print')}</button></p>
      <Loaded load={load}>
        {(value) => {
          const [offer] = offersOf(value);
          return (
            <div class="sheet">
              <p class="small">{[all.born && `${t('check.born')}: ${sayDay(all.born)}`, all.sex && t(`sex.${all.sex}`), t('result.asof', { day: sayDay(asOf()) })].filter(Boolean).join(' · ')}</p>
              <ThreeNumbers value={value} links={false} />
              {offer && <><h2>{t('choice.title')} <Said text={offer.take.label} /></h2><Versus columns={columnsOf(offer, value.go, false)} brief /></>}
              <div class="sheet-foot">
                <div>
                  <h2>{t('print.todo')}</h2>
                  <Loaded load={todo}>
                    {(things) => (
                      <ol class="sheet-todo">
                        {allThings(things).filter((thing) => !isLate(thing)).slice(0, 4).map((thing) => (
                          <li><strong><Said text={thing.label} country={thing.country} /></strong>{thing.deadline && <> · {t('todo.deadline')}: {sayDay(thing.deadline)}</>}<br /><Said text={thing.office} country={thing.country} /></li>
                        ))}
                      </ol>
                    )}
                  </Loaded>
                </div>
                {qr.state === 'here' && qr.value.cells && <Qr cells={qr.value.cells} label={t('office.qr', { n: qr.value.text.length })} />}
              </div>
              <p class="small">{t('about')}</p>
              <p class="small">{t('print.ver', { version: value.go.low.lawbook.version, digest: value.go.low.case_digest.slice(7, 19) })}</p>
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}
