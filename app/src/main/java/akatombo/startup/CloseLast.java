package akatombo.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Closes what was made before the context: after its beans, which use it to the end, or at once
 * when the context never came up.
 */
final class CloseLast implements DisposableBean, ApplicationListener<ApplicationFailedEvent> {

  private static final Logger LOG = LoggerFactory.getLogger(CloseLast.class);

  private final AutoCloseable closeable;

  CloseLast(AutoCloseable closeable) {
    this.closeable = closeable;
  }

  @Override
  public void onApplicationEvent(ApplicationFailedEvent event) {
    destroy();
  }

  @Override
  public void destroy() {
    try {
      closeable.close();
    } catch (Exception e) {
      LOG.warn("{} did not close cleanly", closeable.getClass().getSimpleName(), e);
    }
  }
}
