package akatombo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service: everything of one city's mobility app in one process. */
@SpringBootApplication
public class Akatombo {

  /** Runs the service until it is told to stop. */
  public static void main(String[] args) {
    SpringApplication.run(Akatombo.class, args);
  }
}
