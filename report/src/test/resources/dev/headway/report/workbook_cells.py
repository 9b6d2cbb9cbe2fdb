"""Prints every cell of a workbook as openpyxl reads it: sheet, place, type, and the type of a formula's result."""
import datetime
import sys
import warnings

import openpyxl

# Whatever else openpyxl finds amiss ends the script.
warnings.simplefilter("error")
warnings.filterwarnings("ignore", message="Sparkline Group extension is not supported")

KINDS = ((bool, "b"), (int, "n"), (float, "n"), (datetime.datetime, "d"), (datetime.date, "d"), (str, "s"))


def kind(value):
    return next((name for known, name in KINDS if isinstance(value, known)), "?")


formulas = openpyxl.load_workbook(sys.argv[1])
results = openpyxl.load_workbook(sys.argv[1], data_only=True)
for sheet in formulas:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                found = results[sheet.title][cell.coordinate]
                result = "e" if found.data_type == "e" else kind(found.value)
                print(sheet.title, cell.coordinate, "f" if cell.data_type == "f" else "", result, sep="\t")
    for table in sheet.tables.values():
        print(sheet.title, "table", table.name, table.ref, sep="\t")
    print(sheet.title, "charts", len(sheet._charts), sep="\t")
