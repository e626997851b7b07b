import type { Charter } from '../charter/charter.ts';
import { titleOf } from '../charter/titles.ts';
import type { Scalar } from '../syntax/nodes.ts';
import type { Places } from './places.ts';
import type { PlanNamed } from './plan.ts';

type Reference = Scalar<string> | undefined;

/** Turns references of a charter into what the plan calls them, with the place of the reference. */
export class Names {
  readonly #charter: Charter;
  readonly #places: Places;

  constructor(charter: Charter, places: Places) {
    this.#charter = charter;
    this.#places = places;
  }

  role(reference: Reference): PlanNamed | undefined {
    return this.#named(reference, this.#charter.roles);
  }

  system(reference: Reference): PlanNamed | undefined {
    return this.#named(reference, this.#charter.systems);
  }

  dataset(reference: Reference): PlanNamed | undefined {
    return this.#named(reference, this.#charter.datasets);
  }

  work(reference: Reference): PlanNamed | undefined {
    return this.#named(reference, this.#charter.work);
  }

  /** What several references name, in their order. */
  all(name: 'role' | 'system' | 'dataset' | 'work', references: readonly Scalar<string>[]): readonly PlanNamed[] {
    return references.flatMap((reference) => this[name](reference) ?? []);
  }

  /** Whatever an id names: a data set, a system or a work item. */
  target(reference: Scalar<string>): PlanNamed {
    const { datasets, systems, work } = this.#charter;
    const entries = [datasets, systems, work].find((map) => map.has(reference.value));
    return this.#name(reference, entries ?? new Map());
  }

  #named(reference: Reference, entries: Entries): PlanNamed | undefined {
    return reference && this.#name(reference, entries);
  }

  #name(reference: Scalar<string>, entries: Entries): PlanNamed {
    const entry = entries.get(reference.value);
    const title = (entry && titleOf(entry)) || reference.value;
    return { id: reference.value, title, place: this.#places.of(reference) };
  }
}

type Entries = ReadonlyMap<string, Parameters<typeof titleOf>[0]>;
