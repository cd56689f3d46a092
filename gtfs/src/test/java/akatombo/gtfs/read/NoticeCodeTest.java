package akatombo.gtfs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoticeCodeTest {

  private static final Path GOLDEN =
      Path.of("src/test/resources/akatombo/gtfs/read/notice-codes.txt");

  @Test
  void areThoseOfTheCatalogue() throws IOException {
    String codes =
        Arrays.stream(NoticeCode.values())
            .map(code -> code.severity() + " " + code.text() + (code.isOurs() ? " (ours)" : ""))
            .sorted()
            .collect(Collectors.joining("\n", "", "\n"));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(GOLDEN, codes);
    }
    assertThat(codes)
        .as(
            "A code or its severity was added or changed: clients see them. If it is meant, take the"
                + " name and severity from the canonical validator, or mark it as ours, and run with"
                + " -Dgolden.update")
        .isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void areWrittenInSnakeCase() {
    assertThat(NoticeCode.values())
        .allMatch(code -> code.text().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"));
  }
}
