/** The forms in which a plan can be written. */
export const PLAN_FORMAT_NAMES = ['html', 'md', 'svg', 'ics', 'csv', 'json'] as const;
export type PlanFormatName = (typeof PLAN_FORMAT_NAMES)[number];

export function isPlanFormat(name: string): name is PlanFormatName {
  return PLAN_FORMAT_NAMES.some((each) => each === name);
}
