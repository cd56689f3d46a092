package akatombo.routing;

import java.nio.ByteBuffer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;

/**
 * A read that whoever serves it may answer by the shortest way, with no framework around it.
 *
 * @param path the template of its path, with at most one variable, {@code id}
 * @param answer the reply; otherwise an {@link org.springframework.web.ErrorResponseException}
 */
public record PlainRead(String path, Function<Asked, Mono<Reply>> answer) {

  /**
   * What is asked.
   *
   * @param id the path's variable, decoded; empty where it has none
   * @param parameters of the query, decoded
   */
  public record Asked(
      String id,
      MultiValueMap<String, String> parameters,
      @Nullable String acceptLanguage,
      @Nullable String accept) {}

  /**
   * A finished reply, which nobody may keep.
   *
   * @param language the tag of its language
   */
  public record Reply(String contentType, String language, ByteBuffer body) {}
}
