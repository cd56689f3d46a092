package akatombo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CommandsTest {

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private OptionalInt run(String... arguments) {
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return Commands.run(List.of(arguments), out, out);
  }

  @Test
  void startsTheServiceWithSettingsOnly() {
    assertThat(run()).isEmpty();
    assertThat(run("--server.port=8081")).isEmpty();
    assertThat(said.size()).isZero();
  }

  @Test
  void refusesACommandThatDoesNotExist() {
    assertThat(run("replya", "--gtfs=x")).hasValue(2);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("replya")
        .contains("replay and evaluate");
  }
}
