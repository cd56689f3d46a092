package akatombo.startup;

import akatombo.city.City;
import akatombo.city.CityFolder;
import akatombo.embedded.EmbeddedDatabase;
import akatombo.embedded.EmbeddedMqtt;
import akatombo.embedded.EmbeddedProperties;
import akatombo.routing.planner.PlannerProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * What must stand before anything can be wired: a folder, a free port, the city and the database.
 */
final class Groundwork implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String MQTT = "akatombo.bus-location.mqtt.";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    StartupProgress progress = new StartupProgress();
    requireFreePort(environment);
    PlannerProgram.require(environment);
    Home home = Home.take(Path.of(environment.getProperty("akatombo.home", "var")));
    keep(context, "home", home);
    keep(context, "startupProgress", progress);
    keep(context, "city", city(environment, home, progress));
    if (environment.acceptsProfiles(Profiles.of("!production"))) {
      keep(context, "embeddedDatabase", startDatabase(environment, home, progress));
      chooseBroker(environment, progress)
          .ifPresent(broker -> keep(context, "embeddedMqtt", broker));
    }
    Migrations.run(
        migrationsUrl(environment),
        environment.getRequiredProperty("spring.r2dbc.username"),
        environment.getProperty("spring.r2dbc.password", ""));
  }

  /** The same database as the service's own, unless said otherwise. */
  private static String migrationsUrl(ConfigurableEnvironment environment) {
    String reactive = environment.getRequiredProperty("spring.r2dbc.url");
    return environment.getProperty(
        "spring.flyway.url", reactive.replaceFirst("^r2dbc:(pool:)?", "jdbc:"));
  }

  private static City city(
      ConfigurableEnvironment environment, Home home, StartupProgress progress) {
    String folder = environment.getProperty("akatombo.city", "");
    City city =
        folder.isBlank() ? CityFolder.openSample(home.folder()) : CityFolder.open(Path.of(folder));
    if (city.simulateBuses() && environment.acceptsProfiles(Profiles.of("production"))) {
      throw new StartupFailure(
          "%s: simulateBuses is for trying out; take it out for production"
              .formatted(city.folder().resolve("city.yaml")));
    }
    progress.say(
        "city", "%s (%s)".formatted(city.nameIn(city.languages().getFirst()), city.folder()));
    return city;
  }

  private static EmbeddedDatabase startDatabase(
      ConfigurableEnvironment environment, Home home, StartupProgress progress) {
    progress.say("database", "starting PostgreSQL");
    Path folder = home.folder().resolve("postgres");
    // Runs after the context is closed, and also when the process is stopped before there is one.
    SpringApplication.getShutdownHandlers().add(() -> EmbeddedDatabase.stopLeftBehind(folder));
    EmbeddedDatabase database = EmbeddedDatabase.start(folder);
    String address = "postgresql://127.0.0.1:%d/postgres".formatted(database.port());
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "embeddedDatabase",
                Map.of(
                    "spring.r2dbc.url", "r2dbc:" + address,
                    "spring.r2dbc.username", "postgres",
                    "spring.flyway.url", "jdbc:" + address)));
    progress.say("database", "ready on port " + database.port());
    return database;
  }

  /** The broker itself starts later, beside everything else; our own client finds it. */
  private static Optional<EmbeddedMqtt> chooseBroker(
      ConfigurableEnvironment environment, StartupProgress progress) {
    Integer asked =
        Binder.get(environment)
            .bindOrCreate("akatombo.embedded", EmbeddedProperties.class)
            .mqttPort();
    int port = asked == null ? EmbeddedMqtt.USUAL_PORT : asked;
    if (port == 0 || environment.containsProperty(MQTT + "url")) {
      return Optional.empty();
    }
    if (!EmbeddedMqtt.isFree(port)) {
      progress.say(
          "mqtt",
          "port %d is taken, so there is no broker here; another with --akatombo.embedded.mqtt-port"
              .formatted(port));
      return Optional.empty();
    }
    EmbeddedMqtt broker =
        EmbeddedMqtt.on(port, environment.getProperty(MQTT + "client-id", "akatombo"));
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "embeddedMqtt",
                Map.of(
                    MQTT + "url", broker.url(),
                    MQTT + "username", broker.username(),
                    MQTT + "password", broker.password())));
    return Optional.of(broker);
  }

  /** Says so before the database starts, which takes longer than a person waits for bad news. */
  private static void requireFreePort(ConfigurableEnvironment environment) {
    Binder settings = Binder.get(environment);
    int port = settings.bind("server.port", Integer.class).orElse(8080);
    InetAddress address =
        settings
            .bind("server.address", InetAddress.class)
            .orElseGet(InetAddress::getLoopbackAddress);
    requireOwn(address);
    if (port <= 0) {
      return;
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw new StartupFailure(StartupFailureReporter.portInUse(port), e);
    }
  }

  private static void requireOwn(InetAddress address) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(address, 0));
    } catch (IOException e) {
      throw new StartupFailure(
          "setting server.address: %s is no address of this machine"
              .formatted(address.getHostAddress()),
          e);
    }
  }

  /** A bean that is closed after all others, also when the context never comes up. */
  private static void keep(ConfigurableApplicationContext context, String name, Object bean) {
    context.getBeanFactory().registerSingleton(name, bean);
    if (bean instanceof AutoCloseable closeable) {
      CloseLast close = new CloseLast(closeable);
      context.addApplicationListener(close);
      ((DefaultSingletonBeanRegistry) context.getBeanFactory()).registerDisposableBean(name, close);
    }
  }
}
