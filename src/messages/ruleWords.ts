import { type Fact, type Facts, type Finding, type Fix } from '../check/types';

/** Facts of a finding as the words read them: every question has an answer, so that no sentence breaks. */
export interface FactReader {
  text(name: string): string;
  number(name: string): number;
  list(name: string): readonly string[];
  has(name: string): boolean;
  /** A cell's words in quotation marks, shortened. */
  quote(name: string): string;
  /** An ISO day as offices write it. */
  day(name: string): string;
  /** A number as offices write it. */
  figure(name: string): string;
}

/** What is said of one rule, in one language. */
export interface RuleWords {
  /** Heading of a group of findings: "Chưa ghi cơ quan chủ trì". */
  readonly title: string;
  /** Follows "Ô E12 (dòng 6.3): ", without a full stop. */
  readonly what: (facts: FactReader) => string;
  readonly why: string;
  readonly how: string;
  /** `how` for this very case, where the facts tell more. */
  readonly howHere?: (facts: FactReader) => string;
  /** For the page of rules: when it speaks. */
  readonly when: string;
  /** For the page of rules: a case. */
  readonly example: string;
}

/** The words of a language that frame all rules. */
export interface RuleFrame {
  /** "Ô E12 (dòng 6.3)", "Các ô E12, E15 và 3 ô khác" */
  readonly place: (cells: readonly string[], item: string | null) => string;
  readonly openQuote: string;
  readonly closeQuote: string;
  readonly decimal: ',' | '.';
  readonly day: (year: string, month: string, day: string) => string;
  readonly fixes: Readonly<Record<string, (facts: FactReader) => string>>;
  /** For a finding of a rule this version has no words for. */
  readonly unknownRule: string;
}

/** Beyond this a cell's text is cut: the cell itself is one click away. */
const LONGEST_QUOTE = 60;

export interface RuleMessages {
  /** The whole sentence: where – what – why – how to mend. */
  readonly findingSentence: (finding: Finding) => string;
  /** What, why and how apart, for a pane that shows them so. */
  readonly findingParts: (finding: Finding) => { where: string; what: string; why: string; how: string };
  readonly ruleTitle: (rule: string) => string;
  readonly fixLabel: (fix: Pick<Fix, 'code' | 'facts'>) => string;
  readonly words: Readonly<Record<string, RuleWords>>;
}

/** Makes the message functions of a language from its words. */
export function ruleMessages(words: Readonly<Record<string, RuleWords>>, frame: RuleFrame): RuleMessages {
  const findingParts = (finding: Finding) => {
    const own = words[finding.rule];
    const facts = reader(finding.facts, frame);
    return {
      where: frame.place(finding.cells, finding.item),
      what: own?.what(facts) ?? frame.unknownRule,
      why: own?.why ?? '',
      how: own?.howHere?.(facts) ?? own?.how ?? '',
    };
  };
  return {
    findingParts,
    findingSentence: (finding) => {
      const { where, what, why, how } = findingParts(finding);
      return [`${where}: ${ended(what)}`, why, how].filter((part) => part !== '').join(' ');
    },
    ruleTitle: (rule) => words[rule]?.title ?? rule,
    fixLabel: ({ code, facts }) => frame.fixes[code]?.(reader(facts, frame)) ?? code,
    words,
  };
}

function reader(facts: Facts, frame: RuleFrame): FactReader {
  const of = (name: string): Fact => facts[name] ?? null;
  const text = (name: string): string => {
    const fact = of(name);
    return fact === null ? '' : Array.isArray(fact) ? fact.join(', ') : String(fact);
  };
  return {
    text,
    number: (name) => Number(of(name)),
    list: (name) => {
      const fact = of(name);
      return Array.isArray(fact) ? (fact as readonly string[]) : [];
    },
    has: (name) => {
      const fact = of(name);
      return Array.isArray(fact) ? fact.length > 0 : fact !== null && fact !== false && fact !== '';
    },
    quote: (name) => `${frame.openQuote}${shortened(text(name))}${frame.closeQuote}`,
    day: (name) => {
      const [year = '', month = '', day = ''] = text(name).split('-');
      return frame.day(year, month, day);
    },
    figure: (name) => text(name).replace('.', frame.decimal),
  };
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE).trimEnd()}…`;
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
