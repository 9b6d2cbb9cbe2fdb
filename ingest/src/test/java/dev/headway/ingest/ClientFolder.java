package dev.headway.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client's folder in a test: files are written, then read as of October 2026. */
record ClientFolder(Path folder, ExportRequest request) {

  static ClientFolder in(Path folder) {
    return new ClientFolder(
        folder,
        new ExportRequest(
            folder,
            "clients/acme",
            YearMonth.of(2026, 10),
            ZoneId.of("Europe/London"),
            Currency.getInstance("GBP"),
            Map.of(
                "facebook", List.of("Acme Bikes"),
                "instagram", List.of("@AcmeBikes"),
                "x", List.of("acmebikes")),
            List.of(),
            List.of(),
            Optional.empty()));
  }

  ClientFolder surveys(CustomerSurvey... surveys) {
    return new ClientFolder(
        folder,
        new ExportRequest(
            folder,
            request.label(),
            request.month(),
            request.zone(),
            request.currency(),
            request.accounts(),
            List.of(surveys),
            request.channels(),
            request.formats()));
  }

  ClientFolder channels(ChannelRule... channels) {
    return new ClientFolder(
        folder,
        new ExportRequest(
            folder,
            request.label(),
            request.month(),
            request.zone(),
            request.currency(),
            request.accounts(),
            request.surveys(),
            List.of(channels),
            request.formats()));
  }

  ClientFolder accounts(Map<String, List<String>> accounts) {
    return with(request.month(), request.zone(), accounts, request.formats());
  }

  ClientFolder month(YearMonth month) {
    return with(month, request.zone(), request.accounts(), request.formats());
  }

  ClientFolder zone(String zone) {
    return with(request.month(), ZoneId.of(zone), request.accounts(), request.formats());
  }

  ClientFolder formats(Path formats) {
    return with(request.month(), request.zone(), request.accounts(), Optional.of(formats));
  }

  private ClientFolder with(
      YearMonth month, ZoneId zone, Map<String, List<String>> accounts, Optional<Path> formats) {
    return new ClientFolder(
        folder,
        new ExportRequest(
            folder,
            request.label(),
            month,
            zone,
            request.currency(),
            accounts,
            request.surveys(),
            request.channels(),
            formats));
  }

  /** Writes a file of October's folder. */
  ClientFolder october(String name, String text) {
    return file("exports/2026-10/" + name, text);
  }

  ClientFolder file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  ClientFolder file(String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads, and finds that handing on has the same outcome. */
  Exports read() {
    Exports exports = Exports.read(request);
    HandedOn.of(request).checkSame(exports);
    return exports;
  }
}
