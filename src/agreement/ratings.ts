/** What several raters said of each unit: a row for each unit, a place for each rater, `null` where one said nothing. */
export type Ratings<C extends string = string> = readonly (readonly (C | null)[])[];
