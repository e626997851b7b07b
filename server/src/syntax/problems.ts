/** Something that the parser could not accept. Texts live with the rule of the same id. */
export interface SyntaxProblem {
  readonly rule: 'syntax/yaml' | 'syntax/duplicate-key' | 'syntax/multiple-documents' | 'syntax/limit';
  /** Which of the rule's messages says it. */
  readonly message: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly start: number;
  readonly end: number;
  readonly related?: readonly { readonly message: string; readonly start: number; readonly end: number }[];
}
