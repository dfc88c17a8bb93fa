import type { Guid, QdaExtras, QdaItem } from './qda-item.ts';

/** What a variable can hold. */
export type QdaVariableType = 'Text' | 'Boolean' | 'Integer' | 'Float' | 'Date' | 'DateTime';

/** A named property of cases or sources. */
export interface QdaVariable extends QdaItem {
  readonly name: string;
  readonly typeOfVariable: QdaVariableType;
  readonly description?: string;
}

/** The value of a variable, for one case or source. */
export interface QdaVariableValue {
  readonly variableRef: Guid;
  /** The type under which the value stands; missing where there is no value. */
  readonly type?: QdaVariableType;
  /** The value as it is written: `true`, `12`, `2019-05-01`; empty where there is none. */
  readonly value: string;
  readonly extras?: QdaExtras;
}
