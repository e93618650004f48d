// How the engine's words are read on a page. Nothing is said here that the engine did not say.
const PLACES: [RegExp, string][] = [
  [/\(numbers? inferred\)/g, '(số điều do suy luận)'],
  [/\bdraft art\. /g, 'dự thảo Điều '],
  [/\bart\. /g, 'Điều '],
  [/\baddendum\b/g, 'điều khoản bổ sung'],
  [/(?<=\d\)?) and (?=\d|Annex)/g, ' và '],
  [/, point /g, ', điểm '],
  [/\bAnnex /g, 'Phụ lục '],
];

/** Articles named inside a Vietnamese sentence. */
export const articles = (text: string): string => PLACES.reduce((all, [from, to]) => all.replace(from, to), text);

/** Months in the engine's steps are 2018-03 or runs of them; people read 03/2018. */
export const readable = (text: string, language: string): string =>
  (language === 'vi' ? articles(text) : text)
    .replace(/\b(\d{4})-(0[1-9]|1[0-2])-(\d\d)\b/g, '$3/$2/$1').replace(/\b(\d{4})-(0[1-9]|1[0-2])\b/g, '$2/$1').replace(/(\d{4})…(\d\d\/)/g, '$1–$2');

export const LINK = /(https?:\/\/[^\s)\]]*[^\s)\].,;])/;
/** What is called so at the command line is a screen here. */
export const COMMAND = /(huong (?:options|todo)(?: [a-z]+\.yaml)?)/;
export const screenOf = (command: string): 'todo' | 'choice' => (command.includes('todo') ? 'todo' : 'choice');
