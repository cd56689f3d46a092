package akatombo.startup;

import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;

/**
 * The port the service listens on, known once the server has started: it may have been free to
 * choose.
 */
public final class ServerPort implements ApplicationListener<WebServerInitializedEvent> {

  private volatile int number;

  @Override
  public void onApplicationEvent(WebServerInitializedEvent event) {
    if (event.getApplicationContext().getServerNamespace() == null) {
      number = event.getWebServer().getPort();
    }
  }

  /** The port; 0 before the server has started. */
  public int number() {
    return number;
  }
}
