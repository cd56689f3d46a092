package akatombo.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Closes what was made before the context, when the context ends or never came up. */
final class CloseWithContext implements ApplicationListener<ApplicationEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(CloseWithContext.class);

  private final AutoCloseable closeable;

  CloseWithContext(AutoCloseable closeable) {
    this.closeable = closeable;
  }

  @Override
  public void onApplicationEvent(ApplicationEvent event) {
    if (event instanceof ContextClosedEvent || event instanceof ApplicationFailedEvent) {
      close();
    }
  }

  private void close() {
    try {
      closeable.close();
    } catch (Exception e) {
      LOG.warn("{} did not close cleanly", closeable.getClass().getSimpleName(), e);
    }
  }
}
