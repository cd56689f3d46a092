package akatombo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts akatombo, the back end and web pages of one city's mobility app. */
@SpringBootApplication
public class Akatombo {

  /** Runs the service until it is told to stop. */
  public static void main(String[] args) {
    SpringApplication.run(Akatombo.class, args);
  }
}
