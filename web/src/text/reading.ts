/** A short reading, as it lies in knowledge/: every paragraph names what it rests on. */
export interface Reading {
  id: string;
  /** What it is logged as. */
  kind: 'learn' | 'talk';
  title: string;
  lead: string;
  sections: {
    heading: string;
    paragraphs: { text: string; sources: string[]; quote?: boolean }[];
  }[];
  sources: { id: string; title: string; address: string }[];
}
