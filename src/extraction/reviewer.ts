/** What is known of somebody who extracts or decides; a `Person` of a review has it. */
export interface Reviewer {
  readonly id: string;
  readonly nature: 'human' | 'machine';
}
