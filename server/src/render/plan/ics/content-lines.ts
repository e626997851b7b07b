/**
 * Content lines of a calendar (RFC 5545, section 3.1). Whatever text comes in, nothing of it can end a line, a value or a
 * parameter: line breaks become the escape that stands for them, and other control characters are left out.
 */

/** The most octets of one line without its line break. */
const MOST_OCTETS = 75;

const LINE_BREAK = /\r\n|[\r\n\u0085\u2028\u2029]/g;
const CONTROL = /[^\P{Cc}\t\n]/gu;
const HALF_CHARACTER = /\p{Cs}/gu;

/** A value of the type TEXT, in which separators and line breaks are escaped. */
export function textValue(text: string): string {
  return cleaned(text)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A parameter value in quotes. Those have no escapes, so double quotes become single ones and line breaks spaces. */
export function parameterValue(text: string): string {
  return `"${cleaned(text).replaceAll('"', "'").replaceAll('\n', ' ')}"`;
}

/** The address of a person as a `mailto:` URI (RFC 6068). */
export function mailAddress(email: string): string {
  return `mailto:${cleaned(email)
    .replaceAll('\n', '')
    .replace(/[^\w.~!$'*+@-]/gu, encodeURIComponent)}`;
}

/** Lines as a calendar file has them: each folded to 75 octets and ended by CRLF. */
export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function cleaned(text: string): string {
  return text.replace(LINE_BREAK, '\n').replace(CONTROL, '').replace(HALF_CHARACTER, '\ufffd');
}

/** Breaks a line between characters; the space that begins the next line counts as an octet of that line. */
function folded(line: string): string {
  // No character takes more than three octets for each code unit.
  if (line.length * 3 <= MOST_OCTETS) return line;
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

/** The length of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
