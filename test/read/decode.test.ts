import { describe, expect, it, test } from 'vitest'
import { decode } from '../../src/read/index.ts'

const sample = '| 项目名称 | 河道清淤 |\r\n|---|---|\r\n| 年度资金总额 | 120.50 |\r\n'

/** Bytes of ASCII and of Chinese characters given by their GBK codes. */
const gbk = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)))
// 中文 and 项目 in GBK.
const ZHONG_WEN = [0xd6, 0xd0, 0xce, 0xc4]
const XIANG_MU = [0xcf, 0xee, 0xc4, 0xbf]

describe('decode', () => {
  const cases: [name: string, bytes: Uint8Array, encoding: string, text: string][] = [
    ['UTF-8', Buffer.from(sample), 'utf-8', sample],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${sample}`), 'utf-8', sample],
    ['UTF-16 with a mark, little end first', Buffer.from(`\ufeff${sample}`, 'utf16le'), 'utf-16le', sample],
    ['UTF-16 with a mark, big end first', Buffer.from(`\ufeff${sample}`, 'utf16le').swap16(), 'utf-16be', sample],
    ['UTF-16 without a mark', Buffer.from(sample, 'utf16le'), 'utf-16le', sample],
    ['GBK without any declaration', gbk('a | ', XIANG_MU, '\n'), 'gb18030', 'a | 项目\n'],
    ['GBK declared as such', gbk('<meta charset=gb2312><p>', ZHONG_WEN), 'gb18030', '<meta charset=gb2312><p>中文'],
    ['GBK declared as UTF-8', gbk('<meta charset="utf-8"><p>', ZHONG_WEN), 'gb18030', '<meta charset="utf-8"><p>中文'],
    ['UTF-8 declared as GBK', Buffer.from('<meta charset=gbk><p>项目'), 'utf-8', '<meta charset=gbk><p>项目'],
    ['GBK of a script that declares Big5', gbk('<meta charset=big5>', [0xd6, 0xd0]), 'big5', '<meta charset=big5>笢'],
    ['GB 18030 of four bytes', gbk('a', [0x81, 0x39, 0xef, 0x30]), 'gb18030', 'a㐁'],
    // 移动 in GBK is D2 C6 B6 AF: no valid UTF-8. 通 alone (CD A8) is: U+0368.
    ['short GBK that is valid UTF-8 by chance', gbk([0xcd, 0xa8, 0xcd, 0xa8]), 'gb18030', '通通'],
    ['Latin letters in UTF-8', Buffer.from('5 × 3 ± 0.1'), 'utf-8', '5 × 3 ± 0.1'],
  ]
  it.each(cases)('reads %s', (_, bytes, encoding, text) => {
    expect(decode(bytes)).toEqual({ text, bytes, encoding, findings: [] })
  })

  it('keeps a string as it is, lone surrogates and CR included, without its byte order mark', () => {
    const { text, bytes, encoding } = decode('\ufeff\ud800a\r')
    expect(text).toBe('\ud800a\r')
    expect(encoding).toBe('utf-8')
    expect([...bytes]).toEqual([...Buffer.from('\ufeff\ufffda\r')])
  })

  it('counts the byte sequences that are no valid UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('项目名称单位万元'.repeat(9)),
      Uint8Array.of(0xff),
      Buffer.from('项\ufffd'),
    ])
    const { text, encoding, findings } = decode(bytes)
    expect(encoding).toBe('utf-8')
    expect(text.endsWith('\ufffd项\ufffd')).toBe(true)
    expect(findings).toEqual([{ code: 'invalid-encoding', args: { count: 1, encoding: 'utf-8' }, span: null }])
  })
})

test('names binary input by its first bytes', () => {
  const heads: [number[] | string, string][] = [
    ['%PDF-1.7\n', '%PDF'],
    ['PK\x03\x04\x14', 'PK\\x03\\x04'],
    [[0xd0, 0xcf, 0x11, 0xe0, 0xa1], '\\xd0\\xcf\\x11\\xe0'],
    [[0x89, 0x50, 0x4e, 0x47, 0x0d], '\\x89PNG'],
    ['{\\rtf1', '{\\rt'],
    [Array.from({ length: 400 }, (_, i) => (i * 7) % 32), '\\x00\\x07\\x0e\\x15'],
  ]
  for (const [content, head] of heads) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : Uint8Array.from(content)
    expect(decode(bytes)).toEqual({
      text: '',
      bytes,
      encoding: null,
      findings: [{ code: 'binary-input', args: { head }, span: null }],
    })
  }
})
