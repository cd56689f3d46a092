package akatombo.routing.planner;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.system.ApplicationHome;

/**
 * The planner's program.
 *
 * @param version release and serialization id: a graph is readable by this version only
 */
record OtpJar(Path file, String version) {

  private static final String NAME = "otp/otp-shaded.jar";

  /** Where it is set to be, else beside the application's jar, else where the build copies it. */
  static OtpJar find(@Nullable Path configured) throws PlannerFault {
    if (configured != null) {
      return open(configured);
    }
    Path home = new ApplicationHome(OtpJar.class).getDir().toPath();
    List<Path> places =
        List.of(
            home.resolve(NAME),
            Path.of(NAME),
            Path.of("target", NAME),
            Path.of("app", "target", NAME),
            Path.of("..", "app", "target", NAME));
    for (Path place : places) {
      if (Files.isRegularFile(place)) {
        return open(place);
      }
    }
    throw missing(places.getFirst());
  }

  private static OtpJar open(Path file) throws PlannerFault {
    if (!Files.isRegularFile(file)) {
      throw missing(file);
    }
    Properties properties = new Properties();
    try (JarFile jar = new JarFile(file.toFile())) {
      ZipEntry entry = jar.getEntry("otp-project-info.properties");
      if (entry != null) {
        try (InputStream in = jar.getInputStream(entry)) {
          properties.load(in);
        }
      }
    } catch (IOException e) {
      throw new PlannerFault(file + " is not a readable jar: " + e.getMessage(), e);
    }
    String version =
        properties.getProperty("project.version", "unknown")
            + "-"
            + properties.getProperty("otp.serialization.version.id", "0");
    return new OtpJar(file.toAbsolutePath().normalize(), version);
  }

  private static PlannerFault missing(Path file) {
    return new PlannerFault(
        "OpenTripPlanner is missing: no "
            + file.toAbsolutePath().normalize()
            + "; `./mvnw package` copies it there, or set akatombo.routing.otp-jar to it, or"
            + " akatombo.routing.otp-url to a running one");
  }
}
