package akatombo.tourism;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.gtfs.Wording;
import akatombo.tourism.hours.HoursWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What visitors are told is there in every language, with the same values in it. */
class EveryLanguageTest {

  private static final List<Language> LANGUAGES =
      Stream.of("ja", "en", "zh-Hans", "zh-Hant", "ko").map(Language::new).toList();
  private static final Pattern PLACE = Pattern.compile("%(?:(\\d)\\$)?s|\\{(\\d)}");
  private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヺ]");
  private static final Pattern HANGUL = Pattern.compile("[가-힣]");

  /** Numbers said as words in English; the others write them. */
  private static final String ENGLISH_ONLY = "ordinal.";

  @Test
  void everySentenceIsInEveryLanguage() throws Exception {
    Map<String, Wording> all = wordings();
    assertThat(all)
        .containsKeys("TourWords.NO_WAY_THERE", "WaySentences.AVOIDING.longer", "PlateWords.GONE")
        .hasSizeGreaterThan(40);
    all.forEach((name, wording) -> {
      assertThat(wording.texts()).as(name).containsKeys(LANGUAGES.toArray(Language[]::new));
      String japanese = Objects.requireNonNull(wording.texts().get(Language.JAPANESE));
      wording.texts().forEach((language, text) -> fits(name, language, text, japanese));
    });
  }

  @Test
  void theWordsOfHoursAreInEveryLanguage() throws IOException {
    Properties japanese = hours(Language.JAPANESE);
    for (Language language : LANGUAGES) {
      Properties texts = hours(language);
      Set<String> keys = new TreeSet<>(texts.stringPropertyNames());
      keys.removeIf(key -> key.startsWith(ENGLISH_ONLY));
      assertThat(keys).as(language.tag()).isEqualTo(new TreeSet<>(japanese.stringPropertyNames()));
      keys.forEach(key -> fits(key, language, texts.getProperty(key), japanese.getProperty(key)));
    }
  }

  @Test
  void everyReasonIsSaidInEveryLanguage() {
    List<ClosedReason> reasons = reasons();
    assertThat(reasons.stream().map(ClosedReason::getClass).distinct())
        .hasSize(ClosedReason.class.getPermittedSubclasses().length);
    ZonedDateTime now = LocalDate.of(2026, 11, 24).atTime(10, 0).atZone(ZoneId.of("Asia/Tokyo"));
    for (ClosedReason reason : reasons) {
      Set<String> said = new TreeSet<>();
      for (Language language : LANGUAGES) {
        String text =
            HoursWording.of(new HoursState.Closed(now.plusDays(2), reason), now, language);
        assertThat(HoursWording.of(reason, language)).isNotBlank();
        fits(reason.toString(), language, text, text);
        said.add(text);
      }
      assertThat(said).as(reason.toString()).hasSize(LANGUAGES.size());
    }
  }

  @Test
  void theHoursOfTaiwanAreInFullCharacters() {
    for (String tag : List.of("zh-TW", "zh-HK", "zh-MO", "zh-Hant-TW")) {
      assertThat(HoursWords.in(new Language(tag)))
          .as(tag)
          .isSameAs(HoursWords.in(new Language("zh-Hant")));
    }
    assertThat(HoursWords.in(new Language("zh-SG")))
        .isSameAs(HoursWords.in(new Language("zh-Hans")));
  }

  private static void fits(String name, Language language, String text, String japanese) {
    String as = name + " in " + language;
    assertThat(text.isBlank()).as(as).isEqualTo(isGap(name));
    assertThat(places(text)).as(as).isEqualTo(places(japanese));
    if (!language.tag().startsWith("ja")) {
      assertThat(text).as(as).doesNotContainPattern(KANA);
    }
    if (!language.tag().equals("ko")) {
      assertThat(text).as(as).doesNotContainPattern(HANGUL);
    }
  }

  /** What stands between two sentences: a space, or nothing. */
  private static boolean isGap(String name) {
    return name.endsWith("BETWEEN_SENTENCES");
  }

  /** Which values a text has places for. */
  private static Set<Integer> places(String text) {
    Set<Integer> places = new TreeSet<>();
    int next = 1;
    for (Matcher found = PLACE.matcher(text); found.find(); ) {
      if (found.group(1) != null) {
        places.add(Integer.valueOf(found.group(1)));
      } else {
        places.add(found.group(2) == null ? next++ : Integer.parseInt(found.group(2)));
      }
    }
    return places;
  }

  private static List<ClosedReason> reasons() {
    List<ClosedReason> reasons = new ArrayList<>();
    reasons.add(new ClosedReason.OutsideHours());
    reasons.add(new ClosedReason.YearEnd());
    reasons.add(new ClosedReason.Obon());
    reasons.add(new ClosedReason.OutOfSeason());
    reasons.add(new ClosedReason.Said("2026-11-24"));
    for (DayOfWeek day : DayOfWeek.values()) {
      reasons.add(new ClosedReason.ClosedWeekday(day));
    }
    for (JapaneseHoliday holiday : JapaneseHoliday.values()) {
      reasons.add(new ClosedReason.ClosedHoliday(holiday));
      for (int days : new int[] {-2, -1, 1, 2}) {
        reasons.add(new ClosedReason.NearHoliday(holiday, LocalDate.of(2026, 11, 23), days));
      }
    }
    return reasons;
  }

  private static Properties hours(Language language) throws IOException {
    Properties texts = new Properties();
    String name = "words." + language.tag() + ".properties";
    try (InputStream in = HoursWords.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    }
    return texts;
  }

  /** All that any class of the module keeps, also within records. */
  private static Map<String, Wording> wordings() throws Exception {
    Map<String, Wording> all = new HashMap<>();
    for (Class<?> type : classes()) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && holdsWords(field.getType())) {
          field.setAccessible(true);
          collect(all, type.getSimpleName() + "." + field.getName(), field.get(null));
        }
      }
    }
    return all;
  }

  private static boolean holdsWords(Class<?> type) {
    return type == Wording.class
        || (type.isRecord()
            && Arrays.stream(type.getRecordComponents())
                .anyMatch(part -> part.getType() == Wording.class));
  }

  private static void collect(Map<String, Wording> all, String name, Object value)
      throws ReflectiveOperationException {
    if (value instanceof Wording wording) {
      all.put(name, wording);
      return;
    }
    for (RecordComponent part : value.getClass().getRecordComponents()) {
      if (part.getType() == Wording.class) {
        part.getAccessor().setAccessible(true);
        all.put(name + "." + part.getName(), (Wording) part.getAccessor().invoke(value));
      }
    }
  }

  private static List<Class<?>> classes()
      throws IOException, URISyntaxException, ClassNotFoundException {
    Path root = Path.of(Tour.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Class<?>> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.filter(EveryLanguageTest::isClass)::iterator) {
        String name = root.relativize(file).toString().replace('/', '.');
        classes.add(
            Class.forName(
                name.substring(0, name.length() - ".class".length()),
                false,
                EveryLanguageTest.class.getClassLoader()));
      }
    }
    return classes;
  }

  private static boolean isClass(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".class") && !name.equals("package-info.class");
  }
}
