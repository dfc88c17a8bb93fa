import { type Configuration, configurationSchema } from '../../../../theory/configuration.ts';
import type { QdaVariableValue } from '../../model/qda-variable.ts';
import { configurationValues, variableGuid } from '../review-variables.ts';
import { changedValues, valuesByVariable } from './changed-values.ts';

/** A theme as its set was written, and what the set is called now. */
export interface ThemeNames {
  readonly id: string;
  readonly label: string;
  readonly name: string;
}

/** A configuration with the values that its case has now. */
interface ConfigurationNow {
  readonly configuration: Configuration;
  /** Whether some change could not be taken. */
  readonly isPartly: boolean;
}

const fields = ['status', 'modality', 'valence', 'level'] as const;

/** Takes the status, the modality, the valence, the level and the themes of a configuration from its variables. */
export function configurationNow(
  configuration: Configuration,
  values: readonly QdaVariableValue[],
  themes: readonly ThemeNames[],
): ConfigurationNow {
  const labels = configuration.themeIds.flatMap((id) => themes.find((theme) => theme.id === id)?.label ?? []);
  const written = valuesByVariable(configurationValues(configuration, labels));
  const { changed, isDropped } = changedValues(written, values);
  let now: ConfigurationNow = { configuration, isPartly: isDropped };
  for (const { variable, value, isRepeated } of changed)
    now = isRepeated ? { ...now, isPartly: true } : withValue(now, variable, value, themes);
  return now;
}

function withValue(
  now: ConfigurationNow,
  variable: string,
  value: string,
  themes: readonly ThemeNames[],
): ConfigurationNow {
  const field = fields.find((name) => variableGuid(name) === variable);
  if (field !== undefined) {
    const read = configurationSchema.safeParse({ ...now.configuration, [field]: value });
    return read.success ? { ...now, configuration: read.data } : { ...now, isPartly: true };
  }
  const themeIds = variable === variableGuid('theme') ? themesNamed(value, themes) : null;
  if (themeIds === null) return { ...now, isPartly: true };
  const others = now.configuration.themeIds.filter((id) => !themes.some((theme) => theme.id === id));
  return { ...now, configuration: { ...now.configuration, themeIds: [...themeIds, ...others] } };
}

/** The themes that a value names, each by one name; `null` where some name is no theme's, or that of several. */
function themesNamed(value: string, themes: readonly ThemeNames[]): string[] | null {
  const ids: string[] = [];
  for (const name of value.split(';').map((part) => part.trim())) {
    const found = themes.filter((theme) => theme.label.trim() === name || theme.name.trim() === name);
    const [only] = found;
    if (only === undefined || found.length > 1) return null;
    if (!ids.includes(only.id)) ids.push(only.id);
  }
  return ids;
}
