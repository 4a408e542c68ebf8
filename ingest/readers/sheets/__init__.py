"""Spreadsheets: workbooks (.xlsx, .xlsm, .ods) and tables in text (.csv, .tsv), read as they are shown.

In: the path of a file. Out: lines and blocks, a heading for each sheet and every cell with its place ("Drift!C14").
"""

from ingest.readers.sheets.csv_file import read_csv_file
from ingest.readers.sheets.workbook import read_workbook

__all__ = ["read_csv_file", "read_workbook"]
