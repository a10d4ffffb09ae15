// Fifty lines of a Postfix log (ten times the same five), packed by bzip2, xz and zstd; gzip is made in the test.

export const fiveLines = `Nov 24 06:23:11 vps01 postfix/pickup[1]: 85F3D24490A: uid=48 from=<apache>
Nov 24 06:23:11 vps01 postfix/cleanup[1]: 85F3D24490A: message-id=<20261124062311.85F3D24490A@localhost.localdomain>
Nov 24 06:23:11 vps01 postfix/qmgr[1]: 85F3D24490A: from=<apache@localhost.localdomain>, size=429, nrcpt=1 (queue active)
Nov 24 06:23:12 vps01 postfix/smtp[1]: 85F3D24490A: to=<a@docomo.ne.jp>, relay=mfsmax.docomo.ne.jp[192.0.2.1]:25, delay=0.5, delays=0.01/0/0.01/0.4, dsn=2.0.0, status=sent (250 Requested mail action okay, completed)
Nov 24 06:23:12 vps01 postfix/qmgr[1]: 85F3D24490A: removed
`;

// prettier-ignore
export const packed = {
  bzip2: 'QlpoOTFBWSZTWbXMioQABeDfgAAQQGf/d2UBEAov//9wUAOeAAAABgBpo0GmIAAAGQBgBpo0GmIAAAGQBgBpo0GmIAAAGQBgBpo0GmIAAAGQAUqUNCbQQnqZMp4UYI00NpknNPNMJkT8JvTki/KL3ouSfZPknETsTJN6YTSn3Tci0JpTBME0KuZOkmtNqeydpOKdydZOSa0wnQTBMJhVuT2TUTrJ/xMkyJki3J8CdyeKaE0JoTCeqLSTNOKdSLkVbEzRZiYJ1qvBPFNBNSfQqzTQTYm1NKeabE2ItyLYnxKtKeab04JxKvkVYRZphOCYKsJqKtCaUwngVYTWVakzRZJqTSVZp9UXzRdaLki0pmJ7k/ZO5PJP2TxJ4J+Ca02JkmtPRMJ9k4pqTmVciryKvoi7E6E9UwmEwTmVeKaCaicE5KvuJvTWT3JqT8p9VXMTrJ6J800k3pyTImarWTUT7p5J0E0p7J/aeid5P0nqTYmSdZPJOSYTCdiflPem9NqYTYi4E1J1pgnaTWT4JsT0TWq2k9UWae4nam5OxO1VtJpTNNBNZO0mwnJME6E0J8U/RNRNyYTJMJhMybSbEyToTqJxTqE5k1pzJoJ0qtydhOpF7ItyfonYm9MJwJ4JknBF3It6aidKf4niTxTYTvJyRfVOCdqd6a01pmnvTencTJNCaEWabSZpgmpMIuJNadKdSZJ3k1JtTzTmmaL4JhMkW1NKLAmE/8XckU4UJC1zIqEA',
  xz: '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4BcLAUhdACcbysIBHQEdpMRF0kIOvyW3silhY4EPcETEWMQbPvttXIQBWNznQm3KO6r4XOCifrZokBWe9CcFH2OMHD0V8skMB/APl5rPAV3qtB7uWjZnstrBw3GyRisi/PNk/5OzlcT5XYoXw0aGvq++3pwtVsN5mukU49lbEjnY4kBx9GHfuJXzXBpA2J9Z2AHMRnmXb8m9BF2qYCQ29mIkpkqMDv63atsRaDueFW7iP8u5NvdX6Qb1A8ZR2M2lRp3CsSbRbnzL7QP5cvoNeoj5Aq3SI5v8MPrshRJtw0jLc1hrmrROtwmSq40B664bI438H5OoGVjVDQ87BVeF15dNGc7+T0cvz6kcjEvmjyWAMcvCutcrdfUeEDkBdPX7JJuV8iGRwv02oOaWNmoS+rNzHrXtjbGLBplolWKf2rjzldLMafg2JIPnfgD3ywAA6ebsga29uyIAAeQCjC4AAEC8HKGxxGf7AgAAAAAEWVo=',
  zstd: 'KLUv/WQMFn0JAJbSOyJAx+YBw7UbG5ReB/lr9ooJVKClzZWQwUUQI0NKSN0MT9eYNQAyADEAAI2ewEcfw01/IqtoLkpomYG1aI0RHAoQimUg/KAQBUpqsMhIfafL62m0zMyBMYm1jW3kBgGVwrKrFD7OpgVrrhPkb3oks+LINz2q+j5pHvTGoZgPLLEaY06wxRguSoGWvP+ezusGBkst92rFTQjGQFgxtRRb8ENZ3vzIdJfX9LOpQRFUO8qnQ4+Ox3BeaZ3PAjqSFb5tqKEcO/LZT+zaDZ0ON10exdfxRr65ses3VOmDXQhW2Or0u4fqq79pOefjpqYMy8ABFgCdFEX0ALr7tbOqVYCt4aClEXJViCpDulDL1AX0kyPAS+iY+uhoi9p0xoU6PIIHXFrCf4cxnqDf4oghCuquY0M=',
} as const;
