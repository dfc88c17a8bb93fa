/** What every part of a Word document begins with. */
export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The names of WordprocessingML. */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The names of relations between the parts of a file. */
export const relationsNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
