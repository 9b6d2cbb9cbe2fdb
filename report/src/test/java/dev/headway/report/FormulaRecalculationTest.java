package dev.headway.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.headway.model.Absence;
import dev.headway.model.Figure;
import dev.headway.model.WorkedFormula;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Formulas by chance have the values that spreadsheets give them, with missing inputs and divisions
 * by zero among them. 300 are tried; a long run is {@code mvn -pl report -am test
 * -Dtest=FormulaRecalculationTest -Dsurefire.failIfNoSpecifiedTests=false -Dheadway.formulas=3000}.
 */
class FormulaRecalculationTest {

  private static final int USUAL = 300;
  private static final int SETS = 12;
  private static final List<String> NAMES =
      List.of("leads", "spend", "min", "sum_", "if", "gone", "none", "_x1");
  private static final List<String> VALUES =
      List.of("0", "1", "3", "12", "74", "-5", "0.1", "2.675", "5700.25", "1000", "0.333", "8");

  /** POI takes -2^2 for -4, and calls a root of less than nothing by another name. */
  private static final Pattern POI_IS_WRONG = Pattern.compile("-.*\\^", Pattern.DOTALL);

  private final List<Map<String, Figure>> sets = sets();

  /** A formula in its cell. */
  private record Tried(WorkedFormula formula, String text, Map<String, Figure> inputs) {}

  @Test
  void libreoffice_recalculates_formulas_to_the_same_values(@TempDir Path folder) throws Exception {
    List<Tried> tried = tried();
    try (XSSFWorkbook written = workbook(tried);
        XSSFWorkbook back = LibreOffice.recalculated(bytes(written), folder)) {
      Sheet sheet = back.getSheet("formulas");
      List<String> wrong = new ArrayList<>();
      for (int i = 0; i < tried.size(); i++) {
        Cell cell = sheet.getRow(i).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.FORMULA);
        String found =
            cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? Double.toString(cell.getNumericCellValue())
                : cell.getStringCellValue();
        compare(tried.get(i), found, wrong);
      }
      assertThat(wrong).isEmpty();
    }
  }

  @Test
  void so_does_poi_where_it_is_right_itself() throws Exception {
    List<Tried> tried = tried();
    try (XSSFWorkbook workbook = workbook(tried)) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      List<String> wrong = new ArrayList<>();
      int compared = 0;
      for (int i = 0; i < tried.size(); i++) {
        if (!POI_IS_WRONG.matcher(tried.get(i).formula().excel()).find()) {
          var value = evaluator.evaluate(workbook.getSheet("formulas").getRow(i).getCell(0));
          String found =
              value.getCellType() == CellType.NUMERIC
                  ? Double.toString(value.getNumberValue())
                  : value.formatAsString().replace("\"", "");
          compare(tried.get(i), found, wrong);
          compared++;
        }
      }
      assertThat(wrong).isEmpty();
      assertThat(compared).isGreaterThan(tried.size() / 2);
    }
  }

  /** A chance that never met a missing value, or only met those, would prove nothing. */
  @Test
  void the_formulas_have_numbers_and_none() {
    List<Tried> tried = tried();
    long known = tried.stream().filter(t -> t.formula().value().isKnown()).count();
    assertThat(known).isBetween(tried.size() / 5L, tried.size() * 4L / 5);
    for (Absence why : List.of(Absence.NOT_EXPORTED, Absence.NOTHING_TO_DIVIDE_BY)) {
      assertThat(tried).anyMatch(t -> t.formula().value().equals(Figure.missing(why)));
    }
  }

  private static void compare(Tried tried, String found, List<String> wrong) {
    String expected =
        tried.formula().value() instanceof Figure.Known known
            ? Double.toString(known.value().doubleValue())
            : "n/a";
    boolean same =
        expected.equals("n/a") || !found.matches("-?[0-9.]+(E-?[0-9]+)?")
            ? expected.equals(found)
            : isNear(Double.parseDouble(expected), Double.parseDouble(found));
    if (!same) {
      wrong.add(tried.text() + "  " + tried.inputs() + "  here " + expected + "  there " + found);
    }
  }

  /** Spreadsheets have 15 digits, of which a few go where large numbers are subtracted. */
  private static boolean isNear(double a, double b) {
    return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
  }

  private List<Tried> tried() {
    RandomFormulas formulas = new RandomFormulas(20261128, NAMES);
    List<Tried> tried = new ArrayList<>();
    int runs = Integer.getInteger("headway.formulas", USUAL);
    while (tried.size() < runs) {
      String text = formulas.next();
      Map<String, Figure> inputs = sets.get(tried.size() % SETS);
      if (text.length() <= 500) {
        tried.add(new Tried(WorkedFormula.of(text, inputs), text, inputs));
      }
    }
    return tried;
  }

  /** The inputs that formulas are tried with: "gone" is never there, "none" is always 0. */
  private static List<Map<String, Figure>> sets() {
    Random random = new Random(7);
    List<Map<String, Figure>> sets = new ArrayList<>();
    for (int set = 0; set < SETS; set++) {
      Map<String, Figure> inputs = new LinkedHashMap<>();
      for (String name : NAMES) {
        String value = name.equals("none") ? "0" : VALUES.get(random.nextInt(VALUES.size()));
        inputs.put(
            name,
            name.equals("gone")
                ? Figure.missing(Absence.NOT_EXPORTED)
                : Figure.of(new BigDecimal(value)));
      }
      sets.add(inputs);
    }
    return sets;
  }

  private XSSFWorkbook workbook(List<Tried> tried) {
    XSSFWorkbook workbook = new XSSFWorkbook();
    List<Map<String, String>> cells = new ArrayList<>();
    Sheet inputs = workbook.createSheet("inputs");
    WorkbookNames free = new WorkbookNames();
    for (Map<String, Figure> set : sets) {
      cells.add(new LinkedHashMap<>());
      Row row = inputs.createRow(inputs.getPhysicalNumberOfRows());
      set.forEach(
          (name, figure) -> {
            Cell cell = row.createCell(row.getPhysicalNumberOfCells());
            if (figure instanceof Figure.Known known) {
              cell.setCellValue(known.value().doubleValue());
            } else {
              cell.setCellFormula("NA()");
            }
            XSSFName given = workbook.createName();
            given.setNameName(free.give(name));
            // Without the dollars a name means the cell that lies so far from the one it stands in.
            given.setRefersToFormula(
                "inputs!"
                    + new CellReference(cell.getRowIndex(), cell.getColumnIndex(), true, true)
                        .formatAsString());
            cells.get(cells.size() - 1).put(name, given.getNameName());
          });
    }
    Sheet formulas = workbook.createSheet("formulas");
    for (int i = 0; i < tried.size(); i++) {
      String over = WorkbookFormula.over(tried.get(i).formula().excel(), cells.get(i % SETS));
      formulas.createRow(i).createCell(0).setCellFormula(WorkbookFormula.orWord(over, "n/a"));
    }
    return workbook;
  }

  private static byte[] bytes(XSSFWorkbook workbook) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }
}
