// How the engine's words are read on a page. Nothing is said here that the engine did not say.
/** Months in the engine's steps are 2018-03 or runs of them; people read 03/2018. */
export const readable = (text: string): string =>
  text.replace(/\b(\d{4})-(0[1-9]|1[0-2])-(\d\d)\b/g, '$3/$2/$1').replace(/\b(\d{4})-(0[1-9]|1[0-2])\b/g, '$2/$1').replace(/(\d{4})…(\d\d\/)/g, '$1–$2');

export const LINK = /(https?:\/\/[^\s)\]]*[^\s)\].,;])/;
/** What is called so at the command line is a screen here. */
export const COMMAND = /(huong (?:options|todo)(?: [a-z]+\.yaml)?)/;
export const screenOf = (command: string): 'todo' | 'choice' => (command.includes('todo') ? 'todo' : 'choice');
