"""A plainer workbook by XlsxWriter: 6 styled sheets, 5 charts, rows of 12 cells. Prints the process's time on the CPU."""
import datetime
import sys
import time

import xlsxwriter

path, rows = sys.argv[1], int(sys.argv[2])
workbook = xlsxwriter.Workbook(path, {"constant_memory": True})
head = workbook.add_format({"bold": True, "bg_color": "#0B6E4F", "font_color": "#FFFFFF"})
money = workbook.add_format({"num_format": "#,##0.00"})
day = workbook.add_format({"num_format": "yyyy-mm-dd"})
for number in range(6):
    sheet = workbook.add_worksheet("Sheet %d" % number)
    for r in range(44):
        for c in range(12):
            if r == 0 or c == 0:
                sheet.write_string(r, c, "Name %d %d" % (r, c), head)
            else:
                sheet.write_number(r, c, r * 1.5 + c, money)
    if number < 5:
        chart = workbook.add_chart({"type": "line"})
        for c in (1, 2):
            chart.add_series({"categories": [sheet.name, 1, 0, 13, 0], "values": [sheet.name, 1, c, 13, c]})
        sheet.insert_chart(1, 13, chart)
data = workbook.add_worksheet("Data")
networks = ("instagram", "facebook", "linkedin", "tiktok")
for i in range(rows):
    when = datetime.date(2026, 10, 1 + i % 28)
    data.write_datetime(i, 0, when, day)
    data.write_datetime(i, 1, when, day)
    data.write_string(i, 2, networks[i % 4])
    data.write_string(i, 3, "Alder Bikes")
    data.write_string(i, 4, "Commuter autumn %d" % (i % 97))
    data.write_string(i, 5, "Ad %d" % i)
    data.write_string(i, 6, "paid-social")
    data.write_string(i, 7, "social")
    data.write_string(i, 8, "GBP")
    data.write_number(i, 9, i % 5000 / 100, money)
    data.write_string(i, 10, "exports/ads.csv")
    data.write_number(i, 11, i + 2)
workbook.close()
print(time.process_time())
