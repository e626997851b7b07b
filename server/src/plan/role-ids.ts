import type { Plan } from './plan.ts';

/** The ids of the roles that a plan can be narrowed to: those of the matrix, and those that only take part in meetings. */
export function roleIdsIn({ raci, meetings }: Plan): readonly string[] {
  return [...new Set([...raci.roles.map(({ id }) => id), ...meetings.load.map(({ role }) => role.id)])].filter(
    (id) => id !== '',
  );
}
