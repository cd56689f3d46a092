package akatombo.gtfs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Importing a feed to a state that answers questions, beside onebusaway-gtfs: the same file, a
 * fresh JVM each time, in turns. The argument is the folder of the data, the second the number of
 * rounds.
 */
final class ImportBenchmark {

  private static final List<String> FEEDS =
      List.of("gtfs-world/wmata-rail.zip", "gtfs-jp/saga-current.zip");

  /** What one run printed. */
  private record Result(double cpu, double wall, double heap, String counts) {}

  private ImportBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path data = Path.of(args[0]);
    int rounds = Integer.parseInt(args[1]);
    System.out.printf(
        "%n## G5 import (%s, %d CPUs, Java %s, %d rounds)%n%n",
        LocalDate.now(), Runtime.getRuntime().availableProcessors(), Runtime.version(), rounds);
    System.out.println(
        "| feed | side | CPU s (range) | wall s | MiB kept | stops/trips/stop_times |");
    System.out.println("|---|---|---|---|---|---|");
    for (String feed : FEEDS) {
      compare(readableByBoth(data.resolve(feed)), rounds);
    }
    all(data.resolve("gtfs-jp"));
  }

  /**
   * A copy that onebusaway-gtfs reads too: it refuses spaces behind a quote (wmata-rail's
   * agency.txt) and the old layout of translations.txt (saga-current), which the copy has not.
   */
  private static Path readableByBoth(Path feed) throws IOException {
    Path copy = Files.createTempDirectory("akatombo-bench").resolve(feed.getFileName());
    try (ZipFile in = new ZipFile(feed.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        byte[] bytes = in.getInputStream(entry).readAllBytes();
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.lines().findFirst().orElse("").contains("trans_id")) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(
              entry.getName().equals("agency.txt")
                  ? text.replaceAll("\" +\\R", "\"\n").getBytes(StandardCharsets.UTF_8)
                  : bytes);
          out.closeEntry();
        }
      }
    }
    copy.toFile().deleteOnExit();
    return copy;
  }

  private static void compare(Path feed, int rounds) throws IOException, InterruptedException {
    List<Result> ours = new ArrayList<>();
    List<Result> theirs = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      ours.add(run("akatombo", "-Xmx1g", feed));
      theirs.add(run("onebusaway", "-Xmx1g", feed));
    }
    String name = String.valueOf(feed.getFileName());
    print(name, "akatombo", ours);
    print(name, "onebusaway-gtfs", theirs);
    System.out.printf(
        Locale.ROOT,
        "| %s | **ratio** | **%.2f** | %.2f | **%.2f** | |%n",
        name,
        median(ours.stream().map(Result::cpu)) / median(theirs.stream().map(Result::cpu)),
        median(ours.stream().map(Result::wall)) / median(theirs.stream().map(Result::wall)),
        median(ours.stream().map(Result::heap)) / median(theirs.stream().map(Result::heap)));
  }

  private static void print(String feed, String side, List<Result> results) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %.2f (%.2f–%.2f) | %.2f | %.1f | %s |%n",
        feed,
        side,
        median(results.stream().map(Result::cpu)),
        results.stream().mapToDouble(Result::cpu).min().orElseThrow(),
        results.stream().mapToDouble(Result::cpu).max().orElseThrow(),
        median(results.stream().map(Result::wall)),
        median(results.stream().map(Result::heap)),
        results.getFirst().counts());
  }

  private static double median(Stream<Double> values) {
    List<Double> sorted = values.sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /** All feeds of the folder kept at once in a heap of 1 GiB. */
  private static void all(Path folder) throws IOException, InterruptedException {
    try (Stream<Path> files = Files.list(folder)) {
      Path[] feeds =
          files.filter(file -> file.toString().endsWith(".zip")).sorted().toArray(Path[]::new);
      Result result = run("akatombo", "-Xmx1g", feeds);
      System.out.printf(
          Locale.ROOT,
          "| all %d feeds of %s together, -Xmx1g | akatombo | %.2f | %.2f | %.1f | |%n",
          feeds.length,
          folder.getFileName(),
          result.cpu(),
          result.wall(),
          result.heap());
    }
  }

  private static Result run(String side, String heap, Path... feeds)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                ImportRun.class.getName(),
                side));
    Arrays.stream(feeds).map(Path::toString).forEach(command::add);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String last = "";
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        last = line;
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException(side + " failed on " + feeds[0] + ": " + last);
    }
    String[] parts = last.split(" ", -1);
    return new Result(
        Double.parseDouble(parts[0]),
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        parts[3]);
  }
}
