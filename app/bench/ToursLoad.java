import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A city with many places and tours, and visitors who ask for them: time until the answer from the
 * moment a question was due (a late sender is not excused) and CPU of the server for a question.
 * Or an import of many rows: wall, CPU and heap of the server.
 *
 * <pre>
 *   java ToursLoad.java city FOLDER PLACES TOURS            writes tours/ of a city folder
 *   java ToursLoad.java read URL PID RATE SECONDS           asks, one kind of question after the other
 *   java ToursLoad.java rows FILE ROWS                      writes a list of facilities as csv
 *   java ToursLoad.java import URL PID TOKEN FILE [CANCEL]  sends it; CANCEL: ends it after so many rows
 * </pre>
 *
 * What it prints is its result, for the person at the terminal.
 */
final class ToursLoad {

  private static final double LAT = 34.8656;
  private static final double LON = 134.5463;
  private static final String[] CATEGORIES = {
    "CASTLE", "TEMPLE", "SHRINE", "MUSEUM", "HISTORIC_HOUSE", "GARDEN", "PARK", "SHOP", "RESTAURANT"
  };
  private static final String[] WORDS = {
    "龍野", "揖保", "醤油", "赤とんぼ", "素麺", "資料", "公園", "神社", "茶屋", "町家", "井戸", "古道"
  };
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern DONE = Pattern.compile("\"done\":(\\d+)");

  private ToursLoad() {}

  public static void main(String[] args) throws Exception {
    switch (args[0]) {
      case "city" ->
          city(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
      case "read" ->
          read(args[1], args[2], Integer.parseInt(args[3]), Integer.parseInt(args[4]));
      case "rows" -> rows(Path.of(args[1]), Integer.parseInt(args[2]));
      case "import" ->
          send(
              args[1],
              args[2],
              args[3],
              Path.of(args[4]),
              args.length > 5 ? Integer.parseInt(args[5]) : Integer.MAX_VALUE);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void city(Path folder, int places, int tours) throws IOException {
    Random random = new Random(1);
    StringBuilder pois = new StringBuilder("[");
    for (int i = 0; i < places; i++) {
      String word = WORDS[random.nextInt(WORDS.length)] + WORDS[random.nextInt(WORDS.length)];
      pois.append(i == 0 ? "\n" : ",\n")
          .append(
              String.format(
                  Locale.ROOT,
                  """
                  {"id":"place-%d","category":"%s",
                   "name":{"ja":"%s %d","ja-Hrkt":"ばしょ%d","en":"Place %d","zh-Hans":{"text":"地点%d","state":"MACHINE"}},
                   "lead":{"ja":"%s","en":"A place that was made up to measure with."},
                   "description":{"ja":"%s","en":"%s"},
                   "point":{"lat":%.6f,"lon":%.6f},"address":"龍野町 %d",
                   "openingHours":"%s","admission":{"amount":%d,"currency":"JPY"},"source":"生成"}""",
                  i,
                  CATEGORIES[i % CATEGORIES.length],
                  word,
                  i,
                  i,
                  i,
                  i,
                  "測るために作った場所です。",
                  "実在しません。".repeat(40),
                  "It does not exist. ".repeat(30),
                  LAT + random.nextGaussian() * 0.05,
                  LON + random.nextGaussian() * 0.05,
                  i,
                  i % 3 == 0 ? "Tu-Su 09:00-17:00; PH +1 day off" : "Mo-Fr 08:30-17:15; Sa 09:00-12:00",
                  i % 5 * 100));
    }
    Files.createDirectories(folder.resolve("tours"));
    Files.writeString(folder.resolve("pois.json"), pois.append("\n]\n"));
    Files.writeString(folder.resolve("events.json"), "[]\n");
    for (int i = 0; i < tours; i++) {
      StringBuilder tour =
          new StringBuilder(
              "{\"slug\":\"tour-%d\",\"title\":{\"ja\":\"%s %d\",\"en\":\"Tour %d\"},\"lead\":{\"ja\":\"生成\"},\"sample\":true,\"waypoints\":["
                  .formatted(i, WORDS[i % WORDS.length], i, i));
      for (int at = 0; at < 8; at++) {
        tour.append(at == 0 ? "" : ",")
            .append("{\"poi\":\"place-%d\",\"stay\":\"PT15M\"}".formatted((i * 17 + at * 3) % places));
      }
      Files.writeString(
          folder.resolve("tours").resolve("%04d.json".formatted(i)), tour.append("]}\n"));
    }
  }

  private static void read(String url, String pid, int rate, int seconds) throws Exception {
    Map<String, Function<Random, String>> questions = new LinkedHashMap<>();
    questions.put("/v1/pois", random -> "/v1/pois?cursor=a" + Integer.toString(random.nextInt(9_900), 36));
    questions.put("/v1/pois?q=", random -> "/v1/pois?q=" + encoded(WORDS[random.nextInt(WORDS.length)] + " " + random.nextInt(100)));
    questions.put("/v1/pois?bbox=", random -> String.format(Locale.ROOT, "/v1/pois?bbox=%.4f,%.4f,%.4f,%.4f", lon(random), lat(random), LON + 0.2, LAT + 0.2));
    questions.put("/v1/pois?near=", random -> String.format(Locale.ROOT, "/v1/pois?near=%.5f,%.5f&radius=1500", lat(random), lon(random)));
    questions.put("/v1/pois/{id}", random -> "/v1/pois/place-" + random.nextInt(9_999));
    questions.put("/v1/tours", random -> "/v1/tours?cursor=a" + Integer.toString(random.nextInt(450), 36));
    questions.put("/v1/tours?near=", random -> String.format(Locale.ROOT, "/v1/tours?near=%.5f,%.5f", lat(random), lon(random)));
    questions.put("/v1/tours?from=", random -> String.format(Locale.ROOT, "/v1/tours?from=%.5f,%.5f", lat(random), lon(random)));
    questions.put("/v1/tours/{slug}", random -> "/v1/tours/tour-" + random.nextInt(500));
    questions.put("/ogc/…/pois/items?bbox=", random -> String.format(Locale.ROOT, "/ogc/collections/pois/items?bbox=%.4f,%.4f,%.4f,%.4f", lon(random), lat(random), LON + 0.2, LAT + 0.2));
    String only = System.getProperty("load.only", "");
    System.out.printf("%d questions a second, %d s each; the first round is printed without its CPU%n", rate, seconds);
    for (Map.Entry<String, Function<Random, String>> each : questions.entrySet()) {
      LoadTimes first = new LoadTimes();
      ask(url, each.getValue(), rate, seconds, first, new AtomicLong(), new AtomicLong());
      System.out.printf("first %-24s %s%n", each.getKey(), first);
    }
    for (Map.Entry<String, Function<Random, String>> each : questions.entrySet()) {
      if (each.getKey().contains(only)) {
        LoadTimes times = new LoadTimes();
        AtomicLong wrong = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        double before = cpu(pid);
        int asked = ask(url, each.getValue(), rate, seconds, times, wrong, bytes);
        double used = cpu(pid) - before;
        System.out.printf(
            Locale.ROOT,
            "%-24s %s  %.2f ms CPU  %.1f kB  %d wrong%n",
            each.getKey(),
            times,
            used / asked * 1e3,
            bytes.get() / 1e3 / asked,
            wrong.get());
      }
    }
  }

  private static double lat(Random random) {
    return LAT + random.nextGaussian() * 0.03;
  }

  private static double lon(Random random) {
    return LON + random.nextGaussian() * 0.03;
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static int ask(
      String url,
      Function<Random, String> question,
      int rate,
      int seconds,
      LoadTimes times,
      AtomicLong wrong,
      AtomicLong bytes)
      throws InterruptedException {
    Random random = new Random(7);
    int count = rate * seconds;
    CountDownLatch left = new CountDownLatch(count);
    Semaphore places = new Semaphore(64);
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = start + i * 1_000_000_000L / rate;
      long wait = due - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(Duration.ofNanos(wait));
      }
      places.acquire();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + question.apply(random))).header("Accept-Language", "ja").build();
      CLIENT
          .sendAsync(request, BodyHandlers.ofByteArray())
          .whenComplete((answer, failure) -> {
            times.add(System.nanoTime() - due);
            if (failure != null || answer.statusCode() != 200) {
              wrong.incrementAndGet();
            } else {
              bytes.addAndGet(answer.body().length);
            }
            places.release();
            left.countDown();
          });
    }
    left.await();
    return count;
  }

  /** Seconds of CPU the process has used. */
  private static double cpu(String pid) {
    try {
      String stat = Files.readString(Path.of("/proc", pid, "stat"));
      String[] parts = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(parts[11]) + Long.parseLong(parts[12])) / 100.0;
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  private static void rows(Path file, int rows) throws IOException {
    StringBuilder csv =
        new StringBuilder("NO,名称,名称_カナ,名称_英語,住所,緯度,経度,利用可能曜日,開始時間,終了時間,料金(基本),説明,連絡先電話番号,備考\n");
    for (int i = 0; i < rows; i++) {
      csv.append(
          String.format(
              Locale.ROOT,
              "%d,測定用の場所%d,ソクテイヨウ,Place %d,たつの市龍野町%d,%.6f,%.6f,火水木金土日,9:00,17:00,200円,実在しません。,0791-00-0000,%d%n",
              i, i, i, i, LAT + i % 300 * 1e-4, LON + i / 300 * 1e-4, i));
    }
    Files.writeString(file, csv);
  }

  private static void send(String url, String pid, String token, Path file, int cancelAfter)
      throws Exception {
    AtomicLong heap = new AtomicLong();
    Thread watcher = Thread.ofPlatform().daemon().start(() -> watch(url, heap));
    double cpuBefore = cpu(pid);
    long start = System.nanoTime();
    HttpResponse<String> begun =
        CLIENT.send(
            office(url + "/v1/office/imports?dataset=tourism-facilities", token)
                .header("Prefer", "respond-async")
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build(),
            BodyHandlers.ofString());
    String place = begun.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(begun.body()));
    System.out.printf(Locale.ROOT, "%d after %.1f s%n", begun.statusCode(), (System.nanoTime() - start) / 1e9);
    HttpResponse<java.util.stream.Stream<String>> progress =
        CLIENT.send(office(url + place + "/progress", token).build(), BodyHandlers.ofLines());
    AtomicLong events = new AtomicLong();
    AtomicLong canceledAt = new AtomicLong();
    progress
        .body()
        .forEach(line -> {
          if (line.startsWith("event:") || line.startsWith("data:")) {
            Matcher done = DONE.matcher(line);
            if (done.find()) {
              events.incrementAndGet();
              if (Integer.parseInt(done.group(1)) >= cancelAfter && canceledAt.compareAndSet(0, System.nanoTime())) {
                cancel(url + place, token, canceledAt.get());
              }
            } else if (line.startsWith("data:")) {
              System.out.println(line.length() > 300 ? line.substring(0, 300) + "…" : line);
            }
          }
        });
    System.out.printf(
        Locale.ROOT,
        "%.1f s in all, %.1f CPU s, %d progress events, heap at most %.0f MB%n",
        (System.nanoTime() - start) / 1e9,
        cpu(pid) - cpuBefore,
        events.get(),
        heap.get() / 1e6);
    watcher.interrupt();
  }

  private static void cancel(String address, String token, long at) {
    try {
      int status =
          CLIENT.send(office(address, token).DELETE().build(), BodyHandlers.discarding()).statusCode();
      System.out.printf(Locale.ROOT, "canceled: %d after %.2f s%n", status, (System.nanoTime() - at) / 1e9);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder office(String address, String token) {
    return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
  }

  private static void watch(String url, AtomicLong most) {
    Pattern used = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E+]+)");
    try {
      while (!Thread.interrupted()) {
        String metrics =
            CLIENT
                .send(HttpRequest.newBuilder(URI.create(url + "/actuator/prometheus")).build(), BodyHandlers.ofString())
                .body();
        double sum = used.matcher(metrics).results().mapToDouble(hit -> Double.parseDouble(hit.group(1))).sum();
        most.accumulateAndGet((long) sum, Math::max);
        Thread.sleep(250);
      }
    } catch (IOException | InterruptedException e) {
      // the measurement is over
    }
  }
}
