import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Json } from './canonical.ts';
import { canonicalJson } from './canonical-json.ts';

/** The digest of a canonical form, as approvals name it: `sha256:` and 64 hex digits over its RFC 8785 serialisation. */
export function digestOf(form: Json): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(form))))}`;
}
