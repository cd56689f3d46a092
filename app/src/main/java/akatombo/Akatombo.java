package akatombo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The service: everything of one city's mobility app in one process. */
@SpringBootApplication(
    // Two modules may both have a PublishConfiguration.
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Akatombo {

  /** Runs the service until it is told to stop. */
  public static void main(String[] args) {
    SpringApplication.run(Akatombo.class, args);
  }
}
