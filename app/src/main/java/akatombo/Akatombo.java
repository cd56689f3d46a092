package akatombo;

import java.util.List;
import java.util.OptionalInt;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The service: everything of one city's mobility app in one process. */
@SpringBootApplication(
    // Two modules may both have a PublishConfiguration.
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Akatombo {

  /** Runs the command named first, or else the service until it is told to stop. */
  public static void main(String[] args) {
    OptionalInt exitCode = Commands.run(List.of(args), System.out, System.err);
    if (exitCode.isPresent()) {
      System.exit(exitCode.getAsInt());
    }
    SpringApplication.run(Akatombo.class, args);
  }
}
