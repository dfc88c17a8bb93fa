import type { MadeRecord } from './made-records.ts';
import { monthOf } from './print-tagged.ts';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** As PubMed gives an article. */
export function printPubmed(record: MadeRecord): string {
  const { authors, headings, keywords } = record;
  const date = `<Year>${record.year}</Year><Month>${monthOf(record)}</Month><Day>${record.day}</Day>`;
  return `<PubmedArticle>
  <MedlineCitation Status="MEDLINE" IndexingMethod="Automated" Owner="NLM">
    <PMID Version="1">${record.pmid}</PMID>
    <DateCompleted><Year>${record.year}</Year><Month>12</Month><Day>01</Day></DateCompleted>
    <Article PubModel="Print-Electronic">
      <Journal>
        <ISSN IssnType="Electronic">${record.issn}</ISSN>
        <JournalIssue CitedMedium="Internet">
          <Volume>${record.volume}</Volume>
          <Issue>${record.issue}</Issue>
          <PubDate>${date}</PubDate>
        </JournalIssue>
        <Title>${escaped(record.journal)}</Title>
        <ISOAbbreviation>${escaped(record.short)}</ISOAbbreviation>
      </Journal>
      <ArticleTitle>${escaped(record.title)} of <i>E. coli</i> and CO<sub>2</sub>.</ArticleTitle>
      <Pagination><MedlinePgn>${record.firstPage}-${record.lastPage}</MedlinePgn></Pagination>
      <ELocationID EIdType="doi" ValidYN="Y">${record.doi}</ELocationID>
      <Abstract>
        <AbstractText Label="BACKGROUND" NlmCategory="BACKGROUND">${escaped(record.abstract.slice(0, 300))}</AbstractText>
        <AbstractText Label="RESULTS" NlmCategory="RESULTS">${escaped(record.abstract.slice(300))}</AbstractText>
      </Abstract>
      <AuthorList CompleteYN="Y">
${authors
  .map(
    ({ family, given, initials }) => `        <Author ValidYN="Y">
          <LastName>${family}</LastName>
          <ForeName>${given}</ForeName>
          <Initials>${initials.replaceAll('.', '')}</Initials>
          <AffiliationInfo><Affiliation>${escaped(record.address)}</Affiliation></AffiliationInfo>
        </Author>\n`,
  )
  .join('')}      </AuthorList>
      <Language>eng</Language>
      <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>
    </Article>
    <MeshHeadingList>
${headings.map((heading, place) => `      <MeshHeading><DescriptorName UI="D00${place}" MajorTopicYN="N">${escaped(heading)}</DescriptorName></MeshHeading>\n`).join('')}    </MeshHeadingList>
    <KeywordList Owner="NOTNLM">
${keywords.map((keyword) => `      <Keyword MajorTopicYN="N">${escaped(keyword)}</Keyword>\n`).join('')}    </KeywordList>
  </MedlineCitation>
  <PubmedData>
    <PublicationStatus>ppublish</PublicationStatus>
    <ArticleIdList>
      <ArticleId IdType="pubmed">${record.pmid}</ArticleId>
      <ArticleId IdType="doi">${record.doi}</ArticleId>
    </ArticleIdList>
  </PubmedData>
</PubmedArticle>
`;
}

/** As EndNote gives a record: on one line, each text in an element that tells its typeface. */
export function printEndnote(record: MadeRecord): string {
  const styled = (text: string | number) =>
    `<style face="normal" font="default" size="100%">${escaped(String(text))}</style>`;
  const authors = record.authors.map(({ family, given }) => `<author>${styled(`${family}, ${given}`)}</author>`);
  const keywords = record.keywords.map((keyword) => `<keyword>${styled(keyword)}</keyword>`);
  return `<record><database name="library.enl" path="library.enl">library.enl</database><rec-number>${record.pmid}</rec-number>\
<ref-type name="Journal Article">17</ref-type><contributors><authors>${authors.join('')}</authors></contributors>\
<auth-address>${styled(record.address)}</auth-address><titles><title>${styled(record.title)}</title>\
<secondary-title>${styled(record.journal)}</secondary-title></titles><periodical><full-title>${styled(record.journal)}</full-title>\
</periodical><pages>${styled(`${record.firstPage}-${record.lastPage}`)}</pages><volume>${styled(record.volume)}</volume>\
<number>${styled(record.issue)}</number><keywords>${keywords.join('')}</keywords><dates><year>${styled(record.year)}</year></dates>\
<isbn>${styled(record.issn)}</isbn><abstract>${styled(record.abstract)}</abstract>\
<electronic-resource-num>${styled(record.doi)}</electronic-resource-num></record>`;
}

/** As PubMed Central gives the front of an article. */
export function printJats(record: MadeRecord): string {
  return `<article article-type="research-article">
<front><journal-meta><journal-id journal-id-type="nlm-ta">${escaped(record.short)}</journal-id>
<journal-title-group><journal-title>${escaped(record.journal)}</journal-title></journal-title-group>
<issn pub-type="epub">${record.issn}</issn></journal-meta>
<article-meta><article-id pub-id-type="pmid">${record.pmid}</article-id><article-id pub-id-type="doi">${record.doi}</article-id>
<title-group><article-title>${escaped(record.title)} of <italic>E. coli</italic></article-title></title-group>
<contrib-group>${record.authors
    .map(
      ({ family, given }) =>
        `<contrib contrib-type="author"><name><surname>${family}</surname><given-names>${given}</given-names></name></contrib>\n`,
    )
    .join('')}</contrib-group>
<aff id="A1">${escaped(record.address)}</aff>
<pub-date pub-type="epub"><day>${record.day}</day><month>${record.month}</month><year>${record.year}</year></pub-date>
<volume>${record.volume}</volume><issue>${record.issue}</issue><fpage>${record.firstPage}</fpage><lpage>${record.lastPage}</lpage>
<abstract><sec><title>Background</title><p>${escaped(record.abstract)}</p></sec></abstract>
<kwd-group>${record.keywords.map((keyword) => `<kwd>${escaped(keyword)}</kwd>`).join('')}</kwd-group></article-meta></front>
<body><sec><title>Introduction</title><p>${escaped(record.abstract)}</p></sec></body>
</article>
`;
}
