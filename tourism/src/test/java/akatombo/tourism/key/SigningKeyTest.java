package akatombo.tourism.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

  /** RFC 8037 appendix A: the key of RFC 8032 §7.1, test 1. */
  private static final String SEED =
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

  @TempDir Path folder;

  private static String pem(String seed) {
    byte[] pkcs8 = HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
    return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
        .formatted(Base64.getMimeEncoder().encodeToString(pkcs8));
  }

  @Test
  void tellsThePublicKeyAndTheThumbprintOfTheStandard() throws Exception {
    SigningKey key = SigningKey.of(pem(SEED));
    assertThat(key.jwk())
        .containsEntry("x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
        .containsEntry("kid", "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    assertThat(key.jwk().toString()).doesNotContain(SEED);
  }

  @Test
  void signsAsTheStandardDoes() throws Exception {
    // The header of the standard's example has neither kid nor typ: another text, the same form.
    String[] jws = SigningKey.of(pem(SEED)).jws("t", "{}").split("\\.", -1);
    assertThat(jws).hasSize(3);
    assertThat(new String(Base64.getUrlDecoder().decode(jws[0]), "US-ASCII"))
        .isEqualTo(
            "{\"alg\":\"EdDSA\",\"kid\":\"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k\","
                + "\"typ\":\"t\"}");
    assertThat(Base64.getUrlDecoder().decode(jws[2])).hasSize(64);
  }

  @Test
  void keepsItsKeyAndRefusesAnother() throws Exception {
    KeyFolder keys = new KeyFolder(folder);
    assertThat(SigningKey.of(keys, "a.pem").id()).isEqualTo(SigningKey.of(keys, "a.pem").id());
    Files.writeString(folder.resolve("b.pem"), "not a key");
    assertThatThrownBy(() -> SigningKey.of(keys, "b.pem"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("b.pem");
  }
}
