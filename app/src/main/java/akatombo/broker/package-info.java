/** The MQTT broker of embedded mode, to which a newcomer's bus can publish. */
@NullMarked
@CheckReturnValue
package akatombo.broker;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
