import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { associateFunctions } from '../../src/functions/associate';
import metadata from '../../src/functions/functions.json';
import { FUNCTION_IDS } from '../../src/functions/ids';

interface Runtime {
  associate(id: string, run: unknown): void;
  readonly _association: { readonly mappings: Readonly<Record<string, (...call: unknown[]) => Promise<unknown>>> };
  readonly Error: new (code: string, message?: string) => { toJSON(): Readonly<Record<string, unknown>> };
}

/** Microsoft's own runtime of custom functions, as npm has it, up to where it asks the host. */
function loadRuntime(): Runtime {
  const file = require.resolve('@microsoft/office-js/dist/custom-functions-runtime.js');
  const place: Record<string, unknown> = {};
  const script = { src: 'https://localhost/custom-functions-runtime.js', getAttribute: () => null };
  const element = (): object => ({
    setAttribute: () => undefined,
    appendChild: () => undefined,
    getElementsByTagName: (name: string): unknown[] => (name === 'script' ? [script] : [element()]),
  });
  Object.assign(place, {
    window: place,
    self: place,
    console,
    Promise,
    // It would go on to fetch Excel's part and wait for the host.
    setTimeout: () => 0,
    clearTimeout: () => undefined,
    location: { href: 'https://localhost/', search: '', hash: '', host: 'localhost', protocol: 'https:' },
    history: {},
    navigator: { userAgent: 'node', platform: 'node', language: 'vi-VN' },
    document: {
      ...element(),
      readyState: 'loading',
      createElement: element,
      head: element(),
      body: element(),
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
  });
  const context = createContext(place);
  runInContext(readFileSync(file, 'utf8'), context, { filename: file });
  return place['CustomFunctions'] as Runtime;
}

const { functions } = metadata;

describe('functions.json', () => {
  it('has the ids that are associated, with names Excel takes', () => {
    expect(functions.map(({ id }) => id)).toEqual([...FUNCTION_IDS]);
    expect(functions.map(({ name }) => name)).toEqual(['TRANGTHAI', 'TRANGTHAI_NHIEMVU', 'HANCUOI', 'COQUAN', 'SO']);
    for (const { id, name } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
      expect(name).toMatch(/^\p{L}[\p{L}0-9_.]{1,127}$/u);
    }
  });

  it('takes and gives ranges, required arguments first, all with help in Vietnamese', () => {
    expect(functions.map(({ parameters }) => parameters.map(({ name }) => name))).toEqual([
      ['chỉ_tiêu', 'kết_quả', 'đơn_vị'],
      ['thời_hạn', 'tiến_độ', 'ngày_hoàn_thành', 'tại_ngày'],
      ['thời_hạn'],
      ['tên'],
      ['văn_bản'],
    ]);
    for (const { description, parameters, result } of functions) {
      const isOptional = parameters.map((parameter) => 'optional' in parameter);
      expect(isOptional).toEqual([...isOptional].sort());
      for (const part of [result, ...parameters]) expect(part).toMatchObject({ type: 'any', dimensionality: 'matrix' });
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(text).toMatch(/[ăâđêôơưà-ỹ]/iu);
        expect(text.length).toBeLessThanOrEqual(255);
      }
    }
  });

  it('recalculates by the day only what depends on the day', () => {
    const isVolatile = ({ options }: { options?: object }): boolean => options !== undefined && 'volatile' in options;
    expect(functions.filter(isVolatile).map(({ id }) => id)).toEqual(['TRANGTHAI_NHIEMVU']);
  });
});

describe('associateFunctions', () => {
  afterEach(() => Reflect.deleteProperty(globalThis, 'CustomFunctions'));

  it('ties every function to its id in Microsoft’s own runtime, and each answers', async () => {
    const runtime = loadRuntime();
    Object.assign(globalThis, { CustomFunctions: runtime });
    expect(associateFunctions()).toBe(true);
    const { mappings } = runtime._association;
    expect(Object.keys(mappings)).toEqual([...FUNCTION_IDS]);
    const invocation = { parameterAddresses: [null] };
    expect(await mappings['TRANGTHAI']!([['≥ 85%']], [['86%']], null, invocation)).toEqual([['Vượt']]);
    expect(await mappings['TRANGTHAI_NHIEMVU']!([['Thường xuyên']], [['']], null, null, invocation)).toEqual([
      ['Thường xuyên'],
    ]);
    expect(await mappings['HANCUOI']!([['30/6/2026']], invocation)).toEqual([[46203]]);
    expect(await mappings['COQUAN']!([['Sở KH&CN']], invocation)).toEqual([['Sở Khoa học và Công nghệ']]);
    expect(await mappings['SO_VAN_BAN']!([['1.234,5']], invocation)).toEqual([[1234.5]]);
  });

  it('gives error values that the runtime itself hands to Excel', async () => {
    const runtime = loadRuntime();
    Object.assign(globalThis, { CustomFunctions: runtime });
    associateFunctions();
    const [[error] = []] = (await runtime._association.mappings['HANCUOI']!([['Thường xuyên']], {})) as [[unknown]];
    expect(error).toBeInstanceOf(runtime.Error);
    expect((error as InstanceType<Runtime['Error']>).toJSON()).toMatchObject({
      valueType: 'CustomFunctionError',
      code: '#N/A',
      message: expect.stringContaining('không có ngày cuối') as string,
    });
  });

  it('does nothing where the page has no custom functions', () => {
    expect(associateFunctions()).toBe(false);
  });
});
