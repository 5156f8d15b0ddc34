import classes from './face.module.css';

const tones = ['#155750', '#974516', '#255074', '#3b6223', '#701f17', '#3f3b36'];

function toneOf(name: string): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return tones[sum % tones.length] ?? '#155750';
}

function firstLetter(word: string | undefined): string {
  return String.fromCodePoint(word?.codePointAt(0) ?? 32);
}

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return (firstLetter(words[0]) + (words.length > 1 ? firstLetter(words.at(-1)) : '')).toUpperCase();
}

/** A person without a picture: initials on a tone that is always theirs. */
export function Face({ name, size = 48 }: { name: string; size?: number }) {
  return (
    <span
      className={classes.face}
      aria-hidden
      data-initials={initialsOf(name)}
      style={{ width: size, height: size, fontSize: size * 0.36, background: toneOf(name) }}
    />
  );
}
