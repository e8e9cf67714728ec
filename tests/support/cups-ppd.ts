/** How a printer's description names its paper, in points: one size, as a roll or a sheet comes out of it. */
const papers = {
  '80mm': { name: 'Roll80', width: 226.77, height: 841.89 },
  a4: { name: 'A4', width: 595.28, height: 841.89 },
}

/** The description of a printer that takes PDF as it comes: what it is sent can be read back letter by letter. */
export function ppdOf(paper: keyof typeof papers): string {
  const { name, width, height } = papers[paper]
  const size = `"<</PageSize[${String(width)} ${String(height)}]/ImagingBBox null>>setpagedevice"`
  return [
    '*PPD-Adobe: "4.3"',
    '*FormatVersion: "4.3"',
    '*FileVersion: "1.0"',
    '*LanguageVersion: English',
    '*LanguageEncoding: ISOLatin1',
    '*PCFileName: "CLAVE.PPD"',
    '*Product: "(Clave)"',
    '*Manufacturer: "Clave"',
    `*ModelName: "Clave ${name}"`,
    `*ShortNickName: "Clave ${name}"`,
    `*NickName: "Clave ${name}"`,
    '*PSVersion: "(3010.000) 0"',
    '*LanguageLevel: "3"',
    '*ColorDevice: False',
    '*DefaultColorSpace: Gray',
    '*FileSystem: False',
    '*cupsVersion: 2.4',
    '*cupsFilter2: "application/pdf application/vnd.cups-pdf 0 -"',
    ...['PageSize', 'PageRegion'].flatMap((option) => [
      `*OpenUI *${option}: PickOne`,
      `*OrderDependency: 10 AnySetup *${option}`,
      `*Default${option}: ${name}`,
      `*${option} ${name}: ${size}`,
      `*CloseUI: *${option}`,
    ]),
    `*DefaultImageableArea: ${name}`,
    `*ImageableArea ${name}: "0 0 ${String(width)} ${String(height)}"`,
    `*DefaultPaperDimension: ${name}`,
    `*PaperDimension ${name}: "${String(width)} ${String(height)}"`,
    '',
  ].join('\n')
}
