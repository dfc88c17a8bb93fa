import { RealistError } from '../../core/realist-error.ts';
import { cochrane } from './cochrane.ts';
import { ebsco } from './ebsco.ts';
import { googleScholar } from './google-scholar.ts';
import { ovidEmbase, ovidMedline, ovidPsycinfo } from './ovid.ts';
import type { PlatformProfile, SearchPlatform } from './platform-profile.ts';
import { proquest } from './proquest.ts';
import { pubmed } from './pubmed.ts';
import { scopus } from './scopus.ts';
import { webOfScience } from './web-of-science.ts';

/**
 * What the library holds of each platform, by its name. Platforms change: each profile has its date and its sources, and a
 * corrected copy can stand wherever a name can.
 *
 * @example
 * platformProfiles.ovid.proximity?.near; // { names: ['adj'], glue: '', offset: 1 }
 * const onEbsco = { ...platformProfiles.ebsco, longest: 4000 };
 * renderStrategy({ q: { term: 'alliance' } }, onEbsco).text; // 'alliance'
 */
export const platformProfiles: Readonly<Record<SearchPlatform, PlatformProfile>> = {
  pubmed,
  ovid: ovidMedline,
  'ovid-embase': ovidEmbase,
  'ovid-psycinfo': ovidPsycinfo,
  'web-of-science': webOfScience,
  scopus,
  ebsco,
  proquest,
  cochrane,
  'google-scholar': googleScholar,
};

/** The profile of a platform that is named, or the one that is given. */
export function profileOf(platform: SearchPlatform | PlatformProfile): PlatformProfile {
  if (typeof platform !== 'string') return platform;
  if (Object.hasOwn(platformProfiles, platform)) return platformProfiles[platform];
  const names = Object.keys(platformProfiles).join(', ');
  throw new RealistError('unknown-platform', ['platform'], `platform is ${platform}; it must be one of ${names}`);
}
