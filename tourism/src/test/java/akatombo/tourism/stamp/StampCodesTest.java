package akatombo.tourism.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class StampCodesTest {

  private static final Instant NOON = Instant.parse("2027-04-01T03:00:10Z");
  private static final StampCodes CODES = new StampCodes(new byte[32], Duration.ofSeconds(30));

  @Test
  void aCodeTellsWhenTheScreenShowedIt() {
    StampCodes.Shown shown = CODES.at("castle", NOON);
    assertThat(shown.from()).isEqualTo("2027-04-01T03:00:00Z");
    assertThat(shown.next()).isEqualTo("2027-04-01T03:00:30Z");
    assertThat(CODES.shownAt("castle", shown.code())).contains(shown.from());
    assertThat(CODES.at("castle", NOON.plusSeconds(19)).code()).isEqualTo(shown.code());
    assertThat(CODES.at("castle", NOON.plusSeconds(20)).code()).isNotEqualTo(shown.code());
  }

  @Test
  void aCodeIsReadHoweverItIsTyped() {
    String code = CODES.at("castle", NOON).code();
    String typed = " " + code.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o');
    assertThat(CODES.shownAt("castle", typed)).isPresent();
  }

  @Test
  void noOtherPlaceTimeOrSecretMakesIt() {
    String code = CODES.at("castle", NOON).code();
    assertThat(CODES.shownAt("park", code)).isEmpty();
    assertThat(new StampCodes(new byte[] {1}, Duration.ofSeconds(30)).shownAt("castle", code))
        .isEmpty();
    assertThat(CODES.shownAt("castle", "")).isEmpty();
    assertThat(CODES.shownAt("castle", code + "0")).isEmpty();
    for (int i = 0; i < code.length(); i++) {
      if (code.charAt(i) != '-') {
        char other = code.charAt(i) == '7' ? '8' : '7';
        String changed = code.substring(0, i) + other + code.substring(i + 1);
        assertThat(CODES.shownAt("castle", changed)).as(changed).isEmpty();
      }
    }
  }

  @Test
  void aPrizeHasOneCodeThatIsFoundAgainAndNotReadInWhatIsKept() {
    String code = CODES.prize("card-1");
    assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
    assertThat(CODES.prize("card-1")).isEqualTo(code);
    assertThat(CODES.prize("card-2")).isNotEqualTo(code);
    assertThat(CODES.trace(code.toLowerCase(Locale.ROOT))).isEqualTo(CODES.trace(code));
    assertThat(CODES.trace(code)).doesNotContain(code.substring(0, 5));
  }

  @Test
  void staffReadOutTwoGroups() {
    assertThat(StampCodes.spoken(new byte[] {0, 0, 0, 0, 0})).isEqualTo("0000-0000");
    assertThat(StampCodes.spoken(new byte[] {-1, -1, -1, -1, -1})).isEqualTo("ZZZZ-ZZZZ");
  }
}
