import { describe, expect, it } from 'vitest'
import { decodeIpp, encodeIpp, operations } from '../../electron/shells/printing/ipp-message.ts'

const text = (value: string) => Buffer.concat([Buffer.from([0, value.length]), Buffer.from(value)])
const attribute = (tag: number, name: string, value: Buffer) => Buffer.concat([Buffer.from([tag]), text(name), Buffer.from([0, value.length]), value])

describe('IPP', () => {
  it('writes a request as RFC 8010 has it, several values of one attribute under one name', () => {
    const bytes = encodeIpp({
      operation: operations.printJob,
      attributes: [['keyword', 'requested-attributes', 'a', 'b']],
      jobAttributes: [['integer', 'copies', 258], ['boolean', 'purge-job', true]],
    })
    expect(bytes).toEqual(Buffer.concat([
      Buffer.from([2, 0, 0, 2, 0, 0, 0, 1, 1]),
      attribute(0x47, 'attributes-charset', Buffer.from('utf-8')),
      attribute(0x48, 'attributes-natural-language', Buffer.from('en')),
      attribute(0x44, 'requested-attributes', Buffer.from('a')),
      attribute(0x44, '', Buffer.from('b')),
      Buffer.from([2]),
      attribute(0x21, 'copies', Buffer.from([0, 0, 1, 2])),
      attribute(0x22, 'purge-job', Buffer.from([1])),
      Buffer.from([3]),
    ]))
  })

  it('counts a text by its bytes', () => {
    const bytes = encodeIpp({ operation: operations.getPrinter, attributes: [['name', 'n', 'ñandú']] })
    expect(bytes.subarray(bytes.indexOf('ñandú') - 2, bytes.indexOf('ñandú'))).toEqual(Buffer.from([0, 7]))
  })

  it('reads an answer: numbers, truths, texts, and all the values of a name', () => {
    const answer = decodeIpp(Buffer.concat([
      Buffer.from([2, 0, 4, 6, 0, 0, 0, 1, 1]),
      attribute(0x47, 'attributes-charset', Buffer.from('utf-8')),
      Buffer.from([4]),
      attribute(0x23, 'printer-state', Buffer.from([0, 0, 0, 5])),
      attribute(0x22, 'printer-is-accepting-jobs', Buffer.from([0])),
      attribute(0x44, 'printer-state-reasons', Buffer.from('media-empty-error')),
      attribute(0x44, '', Buffer.from('paused')),
      Buffer.from([3]),
    ]))
    expect(answer.status).toBe(0x0406)
    expect(answer.values.get('printer-state')).toEqual([5])
    expect(answer.values.get('printer-is-accepting-jobs')).toEqual([false])
    expect(answer.values.get('printer-state-reasons')).toEqual(['media-empty-error', 'paused'])
  })

  it.each([0, 3, 8, 20, 25])('refuses an answer that breaks off after %i bytes', (size) => {
    const whole = Buffer.concat([Buffer.from([2, 0, 0, 0, 0, 0, 0, 1, 1]), attribute(0x47, 'attributes-charset', Buffer.from('utf-8')), Buffer.from([3])])
    expect(() => decodeIpp(whole.subarray(0, size))).toThrow(RangeError)
  })
})
