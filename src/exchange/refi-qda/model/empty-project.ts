import type { QdaProject } from './qda-project.ts';

/**
 * A project with nothing in it, to which a program adds what it has.
 *
 * @example
 * emptyQdaProject('Trust').codes; // []
 */
export function emptyQdaProject(name: string): QdaProject {
  return {
    name,
    noteRefs: [],
    users: [],
    codes: [],
    variables: [],
    cases: [],
    sources: [],
    notes: [],
    links: [],
    sets: [],
    graphs: [],
    files: [],
  };
}
