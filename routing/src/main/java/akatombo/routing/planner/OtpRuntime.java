package akatombo.routing.planner;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Starts the planner's program and makes sure that nothing of it is left when we end. */
final class OtpRuntime implements AutoCloseable {

  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final String LAUNCHER = PlannerLauncher.class.getName();

  private final OtpJar jar;
  private final Path directory;
  private final PidFiles pids;
  private final Set<OtpProcess> alive = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  OtpRuntime(OtpJar jar, Path directory) {
    this.jar = jar;
    this.directory = directory.toAbsolutePath().normalize();
    this.pids = new PidFiles(this.directory.resolve("pids"));
  }

  OtpJar jar() {
    return jar;
  }

  Path directory() {
    return directory;
  }

  /** Ends what a predecessor of ours that was killed left behind; before the first start. */
  void endOrphans() throws IOException {
    pids.endOrphans(LAUNCHER);
  }

  /** Runs the planner in a graph folder; {@code log} is a file in it. */
  OtpProcess start(Path folder, String log, List<String> jvmOptions, List<String> arguments)
      throws IOException {
    Files.createDirectories(directory);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Djava.awt.headless=true");
    command.add("-Dlogback.configurationFile=" + writeLogging());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-cp");
    command.add(writeLauncher() + File.pathSeparator + jar.file());
    command.add(LAUNCHER);
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    OtpProcess started = new OtpProcess(process, new OutputLog(folder.resolve(log)));
    alive.add(started);
    Path pidFile = pids.write(process.toHandle());
    started.whenEnded(() -> {
      alive.remove(started);
      PidFiles.delete(pidFile);
    });
    if (closed) {
      started.kill();
    }
    return started;
  }

  /** SIGTERM to all, and SIGKILL to what is left after five seconds. */
  @Override
  public void close() {
    closed = true;
    List<OtpProcess> all = List.copyOf(alive);
    all.forEach(OtpProcess::terminate);
    try {
      long deadline = System.nanoTime() + GRACE.toNanos();
      for (OtpProcess process : all) {
        if (!process.awaitEnd(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      all.forEach(OtpProcess::kill);
    }
  }

  /** A jar of one class: the JVM's caches want jars on the class path, not folders. */
  private Path writeLauncher() throws IOException {
    Path file = directory.resolve("launcher.jar");
    byte[] content = launcherJar();
    if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
      Path part = Files.createTempFile(directory, "launcher", ".part");
      Files.write(part, content);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private static byte[] launcherJar() throws IOException {
    String name = LAUNCHER.replace('.', '/') + ".class";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream code = OtpRuntime.class.getResourceAsStream("/" + name);
        JarOutputStream jar = new JarOutputStream(bytes)) {
      if (code == null) {
        throw new IOException(name + " is not on the class path");
      }
      JarEntry entry = new JarEntry(name);
      entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
      jar.putNextEntry(entry);
      code.transferTo(jar);
      jar.closeEntry();
    }
    return bytes.toByteArray();
  }

  private Path writeLogging() throws IOException {
    Path file = directory.resolve("logback.xml");
    try (InputStream content = OtpRuntime.class.getResourceAsStream("otp-logback.xml")) {
      if (content == null) {
        throw new IOException("otp-logback.xml is not on the class path");
      }
      Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
