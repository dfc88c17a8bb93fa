/** The identifier of an entity: 32 hexadecimal digits in five groups, without braces. Capitals make no difference. */
export type Guid = string;

/** An element or a part of one that the standard does not have, as it was read. */
export interface QdaElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (QdaElement | string)[];
}

/** What stood in an element and has no place in the standard, or could not be read. */
export interface QdaExtras {
  readonly attributes: Readonly<Record<string, string>>;
  readonly elements: readonly QdaElement[];
}

/** What every entity of a project has. */
export interface QdaItem {
  readonly guid: Guid;
  /** What the standard has no place for; it is kept here and cannot be written. */
  readonly extras?: QdaExtras;
}

/** Who made and changed an entity, and when. Instants are as the file has them, with or without a zone. */
export interface QdaStamp {
  readonly creatingUser?: Guid;
  readonly creationDateTime?: string;
  readonly modifyingUser?: Guid;
  readonly modifiedDateTime?: string;
}
