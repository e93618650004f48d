/** A language that a lawbook may have a layer of. */
export type Language = 'vi' | 'en' | 'de' | 'ja' | 'ko' | 'zh-Hant';

/** In Vietnamese, and in the language whose layer of the lawbook is loaded, under its name. */
export interface Text {
  vi: string;
  en?: string;
  [language: string]: string | undefined;
}

/** Citations as people read them, a line an instrument. */
export interface Lines {
  vi: string[];
  en?: string[];
  [language: string]: string[] | undefined;
}

/** What a call gives back: with the whole lawbook the bytes that `huong <command> --json` prints, or the faults. */
export interface Answer {
  /** False: `text` is faults/1 (of `check`: check/1 with faults) and nothing was computed. */
  ok: boolean;
  /** As the command line's exit code: 0 done, 3 faults, 4 too little is known, 5 no law, 8 (strict) not operative. */
  code: 0 | 3 | 4 | 5 | 8;
  text: string;
}

export interface Fault {
  /** Stable: `case.unknown-key`, `law.not-loaded` … */
  code: string;
  file: string;
  line?: number;
  column?: number;
  what: Text;
  /** The way out; empty texts when there is none to tell. */
  fix: Text;
}

/** Format faults/1. */
export interface Faults {
  huong: 'faults/1';
  faults: Fault[];
}

export interface CallOptions {
  /** The day asked about, `2026-11-23`. Left out: the case's own, else `today`. */
  as_of?: string;
  /** Today's date. Left out: this machine's. */
  today?: string;
  /** How messages call the text; `-` when left out. */
  file?: string;
  /** The language of the answer: refused (`options.lang-not-loaded`) when its layer of the lawbook is not loaded. */
  lang?: Language;
}

export interface DetermineOptions extends CallOptions {
  /** Code 8 when a result rests on a clause that does not operate. */
  strict?: boolean;
}

export interface AnswerOptions extends DetermineOptions {
  /** `no` leaves out `reasons` and `roundings`: the explanation layer is not needed, and the answer is short. */
  reasons?: 'yes' | 'no';
  /** Of each result its words, state, months, dates and amounts alone: a third of the work, for what changes with every tap. */
  only?: 'amounts';
}

export interface CompareOptions extends CallOptions {
  /** What is compared, two at least, the first being what the others are held against: `none` is national law alone, else
   * the name of an agreement; `a+b` are two together. */
  variants: string[];
  /** Texts of agreements by the names that `variants` use; a name that is not here is one of the lawbook's. */
  drafts?: Record<string, string>;
  /** Clauses not known to operate do so from this day. */
  operative?: string;
  /** The age to which people are taken to live, for sums over life: 80 when left out. */
  age?: string;
  /** `KRW/VND=18.5`: for sums in one currency. */
  rates?: string[];
}

export interface ImportOptions extends CallOptions {
  /** Which paper it is, by its id; found out when left out. */
  paper?: string;
  /** Where the paper does not say. */
  born?: string;
  sex?: 'female' | 'male';
}

/** Bytes, or where to fetch them. */
export type Bytes = Uint8Array | ArrayBuffer | Response | URL | string;

export interface Huong {
  /**
   * Takes these packs as the lawbook, instead of what was there: `common` and the countries wanted, of one release, with
   * their layers. On faults the lawbook stays what it was. The answer is format lawbook/1.
   */
  open(lawbook: Iterable<Bytes | Promise<Bytes>>): Promise<Answer>;
  /** Takes these packs beside those that are there: more countries, explanations, a language. */
  add(lawbook: Iterable<Bytes | Promise<Bytes>>): Promise<Answer>;
  /** What is loaded of countries and layers, and which parts of the release are not (lawbook/1). */
  lawbook(): Answer;
  /** Which packs a case needs (needs/1). An answer is refused as long as one of them is missing. */
  needs(caseText: string, options?: CallOptions): Answer;

  /** Every benefit of a case, with reasons (determination/1). `caseText` is JSON of format case/1. */
  calc(caseText: string, options?: AnswerOptions): Answer;
  /** Refund, keeping and totalizing side by side (determination/1, under `options`). */
  options(caseText: string, options?: AnswerOptions): Answer;
  /** One result of `calc`, always with reasons (determination/1). */
  explain(caseText: string, result: string, options?: DetermineOptions): Answer;
  /** Which papers go where, by when (todo/1). */
  todo(caseText: string, options?: DetermineOptions): Answer;
  /** The same as an iCalendar in the language of the call; `text` is empty when nothing has a date. */
  calendar(caseText: string, options?: DetermineOptions): Answer;
  /** Month by month (timeline/1). */
  timeline(caseText: string, options?: CallOptions): Answer;
  /**
   * The text of a paper read into a case (reading/1). Code 4: questions are open. Needs the pack `papers`, and
   * huong-papers.wasm or huong-full.wasm.
   */
  import(paperText: string, options?: ImportOptions): Answer;

  // What follows is in huong-full.wasm only.

  /** A case, an agreement or words of papers held against format and law (check/1). */
  check(text: string, options?: CallOptions): Answer;
  /** The agreements of the lawbook, or one of them, with their clauses (agreements/1). */
  agreements(options?: { agreement?: string; lang?: Language }): Answer;
  /** What an agreement leaves open, and where it gives less than another (questions/1). */
  questions(agreementText: string, options?: { agreement?: string; against?: string; file?: string }): Answer;
  /**
   * Lives under several agreements side by side (compare/1). The text is one case, or, where `file` ends in `.csv`, a table
   * with a line for each record.
   */
  compare(livesText: string, options: CompareOptions): Answer;
  /** A YAML text as JSON; huong-full.wasm also reads YAML wherever the others take JSON. */
  json(yamlText: string, options?: CallOptions): Answer;

  /** Bytes of the module's memory; it never exceeds 64 MiB (huong-full.wasm: 256 MiB). */
  readonly memory: number;
}

/**
 * An instance of its own, for one thread. Rejects with `HuongLawbookError` (and its `faults`) when the packs do not make a
 * lawbook.
 */
export function load(parts: {
  wasm: Bytes | WebAssembly.Module | Promise<Bytes | WebAssembly.Module>;
  lawbook?: Iterable<Bytes | Promise<Bytes>>;
}): Promise<Huong>;

/** The module broke: a bug of huong, or no memory left. Load another instance. */
export class HuongError extends Error {}

// ---- The formats of the answers. Keys are only ever added. ----

/** Exact decimals and fractions are strings. */
export interface Amount {
  value?: string;
  low?: string;
  high?: string;
  currency?: string;
  per?: 'month' | 'day' | 'year' | 'once';
}

export type Status = 'granted' | 'not-yet' | 'refused' | 'pending' | 'lapsed' | 'unknown';
export type Grade = 'official' | 'secondary' | 'assumed' | 'projected';

export interface Lawbook {
  version: string;
  digest: string;
}

export interface Warning {
  code: string;
  text: Text;
  law?: string;
  cite?: Text;
}

export interface Part {
  id: string;
  label: Text;
  amount: Amount;
}

export interface Result {
  id: string;
  country: string;
  scheme?: string;
  branch?: string;
  label?: Text;
  nature?: 'contribution';
  payer?: Text;
  status: Status;
  reason?: string;
  headline?: Text;
  basis: string;
  agreement?: string;
  from?: string;
  until?: string;
  amount?: Amount;
  worth?: Amount;
  months?: { own: number; foreign: number; counted: number; required?: number; missing?: number };
  figures: Record<string, { value: string; unit: string; label: Text; shown: Text }>;
  parts: Part[];
  years?: { year: number; parts: Part[]; total: Amount }[];
  payments: { from: string; to?: string; amount: Amount; law?: string }[];
  grade: Grade;
  law: string[];
  cite: Lines;
  /** Like `reasons`, absent where the call said `reasons: 'no'`. */
  roundings?: { rule: string; law: string; cite: Text; from: string; to: string }[];
  reasons?: { rule: string; law: string; cite: Text; formula: string; filled: string; text: Text; grade: Grade }[];
  wipes?: string[];
  others?: { basis: string; agreement?: string; status: Status; from?: string; amount?: Amount; worth?: Amount }[];
}

export interface Choice {
  id: string;
  label: Text;
  now: { result: string; status: Status; from?: string; amount: Amount }[];
  later: {
    result: string;
    label: Text;
    status: Status;
    from?: string;
    until?: string;
    amount?: Amount;
    headline: Text;
  }[];
  months_wiped: number;
  wiped_schemes: string[];
  break_even: Text[];
  notes: Text[];
}

/** Who insures some months, where an agreement has something to decide. Without `to` it goes on; without `clause`: national law. */
export interface Coverage {
  scheme: string;
  country: string;
  branches: string[];
  from: string;
  to?: string;
  state: 'insured' | 'exempt' | 'unknown';
  agreement: string;
  clause?: string;
  article?: string;
  counted_from?: string;
  until?: string;
  recorded: number;
  grade?: Grade;
  text: Text;
  note?: Text;
}

/** Format determination/1. */
export interface Determination {
  huong: 'determination/1';
  as_of: string;
  lawbook: Lawbook;
  case_digest: string;
  results: Result[];
  options: Choice[];
  coverage?: Coverage[];
  warnings: Warning[];
}

/** Format todo/1. */
export interface TodoList {
  huong: 'todo/1';
  as_of: string;
  lawbook: Lawbook;
  case_digest: string;
  todo: {
    id: string;
    country: string;
    label: Text;
    phase: 'before-departure' | 'abroad' | 'on-return' | 'claim' | 'joining';
    benefit?: string;
    status?: Status;
    from?: string;
    applies: 'yes' | 'maybe';
    why?: Text;
    office: Text;
    opens?: string;
    opens_unknown?: Text;
    deadline?: string;
    deadline_unknown?: Text;
    passed?: boolean;
    deadline_text?: Text;
    takes?: Text;
    papers: { paper: Text; form?: string; applies: 'yes' | 'maybe'; law: string; cite: Text; grade: Grade }[];
    say?: Text;
    law: string;
    cite: Text;
    grade: Grade;
    notes: Text[];
    checked?: string;
  }[];
  undecided: string[];
  warnings: Warning[];
}

export interface Months {
  from: string;
  to: string;
  months: number;
}

/** Format timeline/1. */
export interface Timeline {
  huong: 'timeline/1';
  as_of: string;
  lawbook: Lawbook;
  case_digest: string;
  countries: {
    country: string;
    months: number;
    drawn: number;
    counted: Months[];
    records: (Months & {
      scheme: string;
      scheme_label?: Text;
      kind: string;
      kind_label?: Text;
      basis?: 'wage' | 'pay' | 'coefficient' | 'points' | 'count';
      value?: string;
      currency?: string;
      counts: boolean;
      drawn: number;
      planned: boolean;
    })[];
  }[];
  gaps: (Months & { records: { scheme: string; scheme_label?: Text; kind: string; kind_label?: Text }[] })[];
  overlaps: (Months & { countries: [string, string] })[];
  events: { event: string; label?: Text; date: string; facts: Record<string, string> }[];
  coverage?: Coverage[];
}

/** Format check/1. */
export interface Check {
  huong: 'check/1';
  lawbook: Lawbook;
  files: {
    file: string;
    format?: string;
    right: boolean;
    faults: Fault[];
    warnings: Warning[];
    unknown_schemes: string[];
  }[];
}

/** Format reading/1. `case` is of format case/1. */
export interface Reading {
  huong: 'reading/1';
  paper: string;
  label: Text;
  until?: string;
  questions: number;
  rows: {
    lines: number[];
    text: string;
    kind: string;
    from?: string;
    to?: string;
    wage?: string;
    coefficient?: string;
    used: boolean;
  }[];
  totals: { track: string; label: Text; printed: number; read: number; until?: string; line: number }[];
  issues: { code: string; question: boolean; line?: number; text?: string; what: Text; fix?: Text; rows: number[] }[];
  case: unknown;
}

/** Format agreements/1. The terms are as the agreement's file writes them. */
export interface Agreements {
  huong: 'agreements/1';
  lawbook: Lawbook;
  agreements: {
    id: string;
    label: Text;
    parties: string[];
    status: 'signed' | 'draft' | 'model';
    law: string;
    clauses: {
      id: string;
      title: Text;
      article: string;
      law: string;
      cite: Text;
      in_force?: string;
      operative?: string;
      until?: string;
      grade: Grade;
      source?: string;
      note?: Text;
      terms: unknown;
    }[];
  }[];
}

/** Format questions/1. */
export interface Questions {
  huong: 'questions/1';
  lawbook: Lawbook;
  agreement: string;
  questions: { asks: Text; state: 'settled' | 'idle' | 'open'; clauses: string[]; write?: Text }[];
  against?: string;
  gives_less?: { country?: string; term: string; gives?: string; instead_of: string; clause?: string }[];
}

/** What one benefit is for one life; `none`: it has nothing to do with it. */
export interface Standing {
  status: Status | 'none';
  from?: string;
  amount?: string;
  over_life?: string;
}

/** Format compare/1. Amounts are exact decimals and fractions. */
export interface Comparison {
  huong: 'compare/1';
  lawbook: Lawbook;
  lives: number;
  assumed_age: number;
  operative?: string;
  variants: {
    name: string;
    agreements: string[];
    over_life?: { value: string; currency: string };
    totals: {
      benefit: string;
      currency: string;
      granted: number;
      not_yet: number;
      pending: number;
      unknown: number;
      refused: number;
      monthly?: string;
      once?: string;
      over_life?: string;
    }[];
    contributions: {
      fund: string;
      scheme: string;
      currency: string;
      lives: number;
      unknown: number;
      received: string;
      parts: { part: string; label: Text; amount: string }[];
      change?: string;
      reasons: { text: Text; lives: number }[];
    }[];
  }[];
  groups: {
    by: 'host' | 'sex' | 'stay';
    key: string;
    lives: number;
    variants: { name: string; gain: number; lose: number; mixed: number }[];
  }[];
  clauses: { variant: string; clause: string; more: number; less: number }[];
  changes: {
    life: string;
    variant: string;
    benefit: string;
    currency: string;
    verdict: 'more' | 'less' | 'other';
    before: Standing;
    after: Standing;
    clauses: string[];
    /** Any one of the clauses brings it about by itself; else it needs them all. */
    alone: boolean;
  }[];
  fund_clauses: { variant: string; fund: string; clause: string; lives: number; change: string; currency: string }[];
  moves: {
    life: string;
    variant: string;
    fund: string;
    currency: string;
    before: { amount: string };
    after: { amount: string };
    clauses: string[];
    alone: boolean;
  }[];
}

/** Format needs/1: parts of the lawbook release by their names. */
export interface Needs {
  huong: 'needs/1';
  parts: string[];
  missing: string[];
}

/** Format lawbook/1. */
export interface LoadedLawbook extends Lawbook {
  huong: 'lawbook/1';
  countries: string[];
  missing: string[];
  /** `vi`, and the other language of which every part loaded has its layer. */
  languages: string[];
  /** Whether every part loaded has its explanations. */
  explained: boolean;
}

/** A file in the folder of lawbook/index.json. */
export interface LawbookFile {
  file: string;
  bytes: number;
  digest: string;
}

/** The file lawbook/index.json, format parts/1: of each part its law, and the layers that it has. */
export interface LawbookIndex extends Lawbook {
  huong: 'parts/1';
  parts: (LawbookFile & { part: string; explanation?: LawbookFile; languages?: Record<string, LawbookFile> })[];
}
