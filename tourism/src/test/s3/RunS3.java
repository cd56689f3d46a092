import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/**
 * Runs S3Proxy, a store that others wrote, with everything in memory and every signature checked.
 * It takes a free port, which it writes to a file, and ends when its input does.
 */
class RunS3 {

  static void main(String[] arguments) throws Exception {
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(new TransientNio2BlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, arguments[1], arguments[2])
            .build();
    server.start();
    Path port = Path.of(arguments[0]);
    Path half = port.resolveSibling("half");
    var _ = Files.writeString(half, String.valueOf(server.getPort()));
    var _ = Files.move(half, port, StandardCopyOption.ATOMIC_MOVE);
    while (System.in.read() >= 0) {
      // Its parent says nothing until it goes.
    }
    System.exit(0);
  }
}
