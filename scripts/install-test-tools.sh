#!/bin/sh
# Installs what the tests drive for real: LibreOffice (opens our XLSX, makes DOCX, ODT, RTF, DOC and
# PDF samples), Chromium and Firefox (HTML report, page), pandoc, poppler, tesseract,
# pre-commit and PostgreSQL. Debian and Ubuntu.
set -eu
need=''
for tool in soffice chromium firefox-esr pandoc pdftotext tesseract pre-commit; do
  command -v "$tool" >/dev/null 2>&1 || need=yes
done
/usr/bin/python3 -c 'import openpyxl' >/dev/null 2>&1 || need=yes
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || need=yes
[ -n "$need" ] || exit 0
as_root=''
[ "$(id -u)" = 0 ] || as_root=sudo
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends \
  libreoffice-writer-nogui libreoffice-calc-nogui chromium firefox-esr pandoc poppler-utils \
  python3-openpyxl tesseract-ocr tesseract-ocr-rus fonts-dejavu libxml2-utils pre-commit \
  postgresql postgresql-client procps util-linux >/dev/null
