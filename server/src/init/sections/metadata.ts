import type { Facts } from '../facts.ts';
import { type Yaml, yaml } from '../yaml.ts';

export function metadata({ id, title }: Facts): Yaml {
  return yaml`
metadata:
  id: ${id} # known to other documents and reports by this name: it should never change
  title: ${title}
  version: 0.1.0
  status: draft # then in-review; before it becomes approved or active, the leaders sign under "approvals"
  owner: ceo # keeps this document up to date
`;
}
