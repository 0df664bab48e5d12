import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Text, comma, quotes, UTF-8, cells as shown, all sheets: the options of LibreOffice's CSV filter. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,false,false,false,-1';

/** Runs LibreOffice with a profile of its own in the folder. */
function soffice(folder: string, args: string[]): void {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', ...args], {
    stdio: 'ignore',
    timeout: 100_000,
  });
}

/** A sheet of a workbook as LibreOffice calculates and shows it. */
export function shownSheet(folder: string, path: string, sheet: string): string {
  soffice(folder, ['--convert-to', CSV, '--outdir', folder, path]);
  const stem = basename(path).replace(/\.[^.]*$/, '');
  return readFileSync(join(folder, `${stem}-${sheet}.csv`), 'utf8');
}

const library = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edit" script:language="StarBasic">${body
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')}</script:module>`;

const INDEX = (tag: string, name: string, extra: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:${tag} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${tag}.dtd">
<library:${tag} xmlns:library="http://openoffice.org/2000/library" library:name="${name}" library:readonly="false" library:passwordprotected="false">${extra}</library:${tag}>`;

/** Has LibreOffice work every formula of a workbook out anew, whatever value stands in the file. */
export function recalculateInOffice(folder: string, path: string): void {
  editInOffice(folder, path, 'document.calculateAll()');
}

/** Has LibreOffice open a workbook, change its first sheet as the Basic statements say, and save it. */
export function editInOffice(folder: string, path: string, statements: string): void {
  const basic = join(folder, 'profile', 'user', 'basic', 'Standard');
  mkdirSync(basic, { recursive: true });
  writeFileSync(join(basic, 'dialog.xlb'), INDEX('library', 'Standard', ''));
  writeFileSync(
    join(basic, 'script.xlb'),
    INDEX('library', 'Standard', '<library:element library:name="Edit"/>'),
  );
  const url = pathToFileURL(path).href;
  const body = `
Sub Main
  Dim none()
  Dim document As Object
  Dim sheet As Object
  document = StarDesktop.loadComponentFromURL("${url}", "_blank", 0, hidden())
  sheet = document.Sheets.getByIndex(0)
  ${statements}
  document.store()
  document.close(True)
End Sub
Function hidden()
  Dim one(0) As New com.sun.star.beans.PropertyValue
  one(0).Name = "Hidden"
  one(0).Value = True
  hidden = one()
End Function
`;
  writeFileSync(join(basic, 'Edit.xba'), library(body));
  soffice(folder, ['macro:///Standard.Edit.Main']);
}
