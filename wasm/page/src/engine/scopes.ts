// The branches that each signed agreement covers, drawn from the lawbook when the page is built (vite.config.ts).
import type { Agreements, Grade, Text } from 'huong';

export interface Scope {
  label: Text;
  parties: string[];
  /** By country. */
  branches: Record<string, string[]>;
  cite: Text;
  grade: Grade;
  note?: Text;
}

/** Of the agreements that Viet Nam has signed. */
export const scopesIn = ({ agreements }: Agreements): Scope[] => agreements
  .filter(({ status, parties }) => status === 'signed' && parties.includes('VN'))
  .flatMap(({ label, parties, clauses }) => clauses.flatMap(({ terms, cite, grade, note }) => {
    const branches = (terms as { scope?: Scope['branches'] }).scope;
    return branches && !Array.isArray(branches) ? [{ label, parties, branches, cite, grade, ...(note ? { note } : {}) }] : [];
  }));
