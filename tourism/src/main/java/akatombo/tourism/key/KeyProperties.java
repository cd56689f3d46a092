package akatombo.tourism.key;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the keys.
 *
 * @param directory where they are; what is missing there is made at the first start
 */
@ConfigurationProperties("akatombo.tourism.keys")
record KeyProperties(@DefaultValue("var/keys") Path directory) {}
