/** The subheadings of MeSH: name and code. */
const qualifiers =
  'abnormalities ab|administration & dosage ad|adverse effects ae|agonists ag|analogs & derivatives aa|analysis an|anatomy & histology ah|antagonists & inhibitors ai|biosynthesis bi|blood bl|blood supply bs|cerebrospinal fluid cf|chemical synthesis cs|chemically induced ci|chemistry ch|classification cl|complications co|congenital cn|cytology cy|deficiency df|diagnosis di|diagnostic imaging dg|diet therapy dh|drug effects de|drug therapy dt|economics ec|education ed|embryology em|enzymology en|epidemiology ep|ethics es|ethnology eh|etiology et|genetics ge|growth & development gd|history hi|immunology im|injuries in|innervation ir|instrumentation is|isolation & purification ip|legislation & jurisprudence lj|metabolism me|methods mt|microbiology mi|mortality mo|nursing nu|organization & administration og|parasitology ps|pathogenicity py|pathology pa|pharmacokinetics pk|pharmacology pd|physiology ph|physiopathology pp|poisoning po|prevention & control pc|psychology px|radiation effects re|radiotherapy rt|rehabilitation rh|secondary sc|standards st|statistics & numerical data sn|supply & distribution sd|surgery su|therapeutic use tu|therapy th|toxicity to|transmission tm|transplantation tr|trends td|ultrastructure ul|urine ur|veterinary ve|virology vi'
    .split('|')
    .map((entry): [name: string, code: string] => [entry.slice(0, -3), entry.slice(-2)]);

const byCode = new Map(qualifiers.map((entry) => [entry[1], entry]));
const byName = new Map(qualifiers.map((entry) => [entry[0], entry]));

/** A subheading by its code; one that is not known is named by its code. */
export function qualifierByCode(code: string): [name: string, code: string] {
  const lower = code.trim().toLowerCase();
  return byCode.get(lower) ?? [lower, lower];
}

/** A subheading by its name; one that is not known has its name for a code. */
export function qualifierByName(name: string): [name: string, code: string] {
  const lower = name.trim().toLowerCase();
  return byName.get(lower) ?? [lower, lower];
}
