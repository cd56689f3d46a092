package akatombo.buslocation.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Whom to believe to be the broker: whoever a certificate of a file has signed. */
final class TrustedCertificates {

  private TrustedCertificates() {}

  /** Trust in the certificates of a PEM file and in no others. */
  static TrustManagerFactory of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      int number = 0;
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        trusted.setCertificateEntry("ca-" + number++, certificate);
      }
      if (number == 0) {
        throw unreadable(file, "no certificate in it", null);
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      return factory;
    } catch (IOException | GeneralSecurityException e) {
      throw unreadable(file, e.toString(), e);
    }
  }

  private static IllegalArgumentException unreadable(
      Path file, String why, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "akatombo.bus-location.mqtt.ca-file: " + file + " cannot be read: " + why, cause);
  }
}
